/* Generated from shared.openapi.json by "npm run api". */
export interface paths {
    "/api/v1/ai-chat/abilities/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Abilities
         * @description What the assistant can do just now, before anything is said.
         */
        get: operations["ai_chat_abilities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ai-chat/feedback/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Feedback
         * @description Whether it helped; a second word replaces the first.
         */
        post: operations["ai_chat_feedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ai-chat/message/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Message
         * @description Say something and get the whole answer: a question, a diagnosis, or words. 409 while another is being made.
         */
        post: operations["ai_chat_message"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ai-chat/message/stream/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Message Stream
         * @description The same word by word, for those without a socket.
         */
        post: operations["ai_chat_message_stream"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ai-chat/sessions/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sessions
         * @description The caller's conversations, the newest first.
         */
        get: operations["ai_chat_sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ai-chat/sessions/{session_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Session
         * @description One conversation with its lines, or only those after a number.
         */
        get: operations["ai_chat_session"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ai-chat/sessions/{session_id}/photos/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Photo
         * @description A photo of at most 10 MB for what is said next. 409 where nobody would look at it.
         */
        post: operations["ai_chat_photos_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ai-chat/start/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start
         * @description Begin a conversation with a machine.
         */
        post: operations["ai_chat_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appointments/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Visits
         * @description The client's visits over all workshops: upcoming ones the soonest first, others the latest first.
         */
        get: operations["appointments_list"];
        put?: never;
        /**
         * Book
         * @description Turn a hold, or a start that is still free, into a visit. 409 SLOT_TAKEN brings the nearest free starts.
         */
        post: operations["appointments_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appointments/{appointment_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Visit */
        get: operations["appointments_get"];
        /**
         * Move
         * @description Another start for the same visit, until the workshop's deadline.
         */
        put: operations["appointments_move"];
        post?: never;
        /**
         * Cancel
         * @description Call the visit off, until the workshop's deadline.
         */
        delete: operations["appointments_cancel"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appointments/{appointment_id}/ics/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ics
         * @description The visit as an iCalendar file.
         */
        get: operations["appointments_ics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/confirm/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm
         * @description The code from the mailbox: the account exists and is signed in here.
         */
        post: operations["auth_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/confirm/resend/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm Resend */
        post: operations["auth_confirm_resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Login */
        post: operations["auth_login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Logout
         * @description End this log-in with all its tokens. Needs X-Requested-With: garage.
         */
        post: operations["auth_logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password/change/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Password Change
         * @description Every log-in ends; this browser gets a new one.
         */
        post: operations["auth_password_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password/reset/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Password Reset */
        post: operations["auth_password_reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password/reset/confirm/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Password Reset Confirm
         * @description Set a new password with the code from the mailbox; every log-in ends.
         */
        post: operations["auth_password_reset_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refresh
         * @description A new access token for the cookie's refresh token, which is replaced. Needs X-Requested-With: garage.
         */
        post: operations["auth_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/register/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register
         * @description Begin an account; a code goes to the mailbox. The same answer for an address that has one.
         */
        post: operations["auth_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-ins/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sign Ins
         * @description Where the caller is signed in, on all hosts, the latest used first.
         */
        get: operations["auth_sign_ins"];
        put?: never;
        post?: never;
        /**
         * Sign Out Everywhere
         * @description End every log-in of the caller on every host, this one included.
         */
        delete: operations["auth_sign_out_everywhere"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-ins/{sign_in_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Sign In End
         * @description End one of the caller's log-ins, wherever it is.
         */
        delete: operations["auth_sign_in_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/ticket/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ticket
         * @description An address on another host of ours (a slug, `console` or `marketplace`) that signs the caller in there, once.
         */
        post: operations["auth_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/ticket/redeem/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ticket Redeem
         * @description Sign in with a ticket of another host. 409 OTHER_PERSON_HERE when somebody else is signed in in this browser.
         */
        post: operations["auth_ticket_redeem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/totp/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Totp */
        get: operations["auth_totp_status"];
        put?: never;
        /**
         * Totp Set Up
         * @description With the password: a secret for the app. With the app's code: the second factor is on, with recovery codes.
         */
        post: operations["auth_totp_set_up"];
        /**
         * Totp Disable
         * @description Switch the second factor off, with the password and one of its codes.
         */
        delete: operations["auth_totp_disable"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/totp/recovery-codes/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Totp Recovery Codes
         * @description New recovery codes in place of the older ones, with the password and a code.
         */
        post: operations["auth_totp_recovery_codes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/book-slot/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Book
         * @description Turn a hold, or a start that is still free, into a visit. 409 SLOT_TAKEN brings the nearest free starts.
         */
        post: operations["calendar_book_slot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/hold/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hold
         * @description Keep a start free for ten minutes, with or without an account.
         */
        post: operations["calendar_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/hold/{hold_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Release
         * @description Give a held start back. A hold that is gone already is no error.
         */
        delete: operations["calendar_hold_release"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/conversations/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Conversations
         * @description The client's conversations over all workshops, the latest word first. `q` looks at subject, workshop, words.
         */
        get: operations["chat_conversations_list"];
        put?: never;
        /**
         * Begin
         * @description Write to a workshop. An open conversation about the same visit goes on.
         */
        post: operations["chat_conversations_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/conversations/{conversation_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Conversation */
        get: operations["chat_conversations_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/conversations/{conversation_id}/files/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send File
         * @description A photo or a file of at most 10 MB as a message of its own.
         */
        post: operations["chat_files_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/conversations/{conversation_id}/messages/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Messages
         * @description At most a hundred, always in their order; `after` the last number that is known, what came since.
         */
        get: operations["chat_messages_list"];
        put?: never;
        /**
         * Send
         * @description Sent twice with one `client_id`, it is stored once and answered the same.
         */
        post: operations["chat_messages_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/conversations/{conversation_id}/messages/{message_number}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Edit
         * @description One's own text, for a quarter of an hour.
         */
        put: operations["chat_messages_update"];
        post?: never;
        /**
         * Delete
         * @description One's own: the words go, the place stays.
         */
        delete: operations["chat_messages_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/conversations/{conversation_id}/messages/{message_number}/answer/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer
         * @description Yes or no to a quote, once. A yes adds its lines to the order of the visit.
         */
        post: operations["chat_quotes_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/conversations/{conversation_id}/read/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read
         * @description The client has read up to here; it never goes back.
         */
        post: operations["chat_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/diagnosis/quality/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Quality
         * @description How often the machine was right, by the mechanics' own word.
         */
        get: operations["diagnosis_quality"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/estimates/{token}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Estimate
         * @description What the workshop asks, as it was sent, with what was decided since. An older link shows the newest estimate.
         *
         *     404 for whatever is no link of ours; 410 LINK_EXPIRED or LINK_REVOKED for who holds a real one.
         */
        get: operations["estimates_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/estimates/{token}/decisions/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide
         * @description Decisions by position. What the workshop changed meanwhile comes back in `refused`; all others are taken.
         */
        post: operations["estimates_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/estimates/{token}/files/{file_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Photo
         * @description A photo that stands beside a position of what is shown now.
         */
        get: operations["estimates_photo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/estimates/{token}/pdf/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Pdf */
        get: operations["estimates_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Notifications
         * @description The caller's notifications, newest first.
         */
        get: operations["notifications_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/preferences/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Preferences
         * @description Every kind by every way it may take, as it holds now.
         */
        get: operations["notifications_preferences"];
        /** Preferences Put */
        put: operations["notifications_preferences_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/push/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Push
         * @description Let this browser be woken on this host.
         */
        post: operations["notifications_push_subscribe"];
        /** Push Gone */
        delete: operations["notifications_push_unsubscribe"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/read/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read
         * @description Mark some or all of the caller's notifications as read.
         */
        post: operations["notifications_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/unread/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Unread
         * @description How many the caller's bell shows.
         */
        get: operations["notifications_unread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/unsubscribe/{unsubscribe_token}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Unsubscribe Show
         * @description What a mail's link would end. Looking ends nothing: programs follow links by themselves.
         */
        get: operations["notifications_unsubscribe_show"];
        put?: never;
        /**
         * Unsubscribe Now
         * @description RFC 8058: one POST of the mail program's button, whatever its body, or of our own page.
         */
        post: operations["notifications_unsubscribe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/places/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Places
         * @description Up to eight places in Poland, best first; accents and capitals do not matter. Nazwy miejscowości: GeoNames (geonames.org), licencja CC BY 4.0.
         */
        get: operations["places"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Plans
         * @description What a workshop can subscribe to, cheapest first.
         */
        get: operations["plans_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Catalogue
         * @description The catalogue of services, in the caller's language.
         */
        get: operations["services"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Users
         * @description The caller themself; on the console everybody, found by address or name.
         */
        get: operations["users_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/profile/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Profile */
        get: operations["users_profile"];
        /** Profile Change */
        put: operations["users_profile_update"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** User */
        get: operations["users_get"];
        /** User Change */
        put: operations["users_update"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vehicles/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Vehicles
         * @description The caller's cars, the newest first.
         */
        get: operations["vehicles_list"];
        put?: never;
        /** Add */
        post: operations["vehicles_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vehicles/decode-vin/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Decode Vin
         * @description Maker, country and likely year; each is null where the number does not tell.
         */
        get: operations["vehicles_decode_vin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vehicles/{vehicle_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: operations["vehicles_get"];
        /**
         * Change
         * @description All fields at once: what is left out is emptied.
         */
        put: operations["vehicles_update"];
        post?: never;
        /**
         * Remove
         * @description The car goes for good; bookings keep what they knew of it.
         */
        delete: operations["vehicles_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vehicles/{vehicle_id}/history/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * History
         * @description Past visits of this car at all workshops, the latest first.
         */
        get: operations["vehicles_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vehicles/{vehicle_id}/looks/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Looks
         * @description Every time a workshop read this car, the latest first.
         */
        get: operations["vehicles_looks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vehicles/{vehicle_id}/workshops/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sharing
         * @description The workshops that know this car from a booking, and which of them may read it.
         */
        get: operations["vehicles_sharing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vehicles/{vehicle_id}/workshops/{slug}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Share
         * @description Let this workshop read the car. 409 CONSENT_TEXT_CHANGED when other words were read than stand now.
         */
        put: operations["vehicles_share"];
        post?: never;
        /**
         * Unshare
         * @description From now on this workshop reads nothing more of the car.
         */
        delete: operations["vehicles_unshare"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workshops/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Listings
         * @description Workshops by name, in a town or with a service. Counts at most 500.
         */
        get: operations["workshops_list"];
        put?: never;
        /**
         * Sign Up
         * @description Open a workshop of one's own. `ticket_url` logs its owner in there, once.
         */
        post: operations["workshops_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workshops/nearby/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Nearby
         * @description Workshops around a point, the nearest or the soonest free first. Counts at most 500.
         */
        get: operations["workshops_nearby"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workshops/slug-check/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Slug Check
         * @description May a new workshop have this address? If not: why, and which one it could have.
         */
        get: operations["workshops_slug_check"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workshops/{listing_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Detail
         * @description Everything the public may know of one workshop.
         */
        get: operations["workshops_get"];
        /**
         * Update
         * @description For an owner of this workshop. An entry without a known address is answered too, but shown to nobody.
         */
        put: operations["workshops_update"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workshops/{listing_id}/availability/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Availability
         * @description When a service may begin, day by day in the workshop's own time zone; at most 31 days.
         *
         *     With `visit` for a move of the caller's own visit: its own time is free, its length stays. For anybody else's, and
         *     for one that moves no more, `service` decides.
         */
        get: operations["workshops_availability"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * AiAbilitiesOut
         * @description What a conversation that begins now can do. `sees_photos`: somebody would look at a photo.
         */
        AiAbilitiesOut: {
            /** Sees Photos */
            sees_photos: boolean;
        };
        /**
         * AiAfterIn
         * @description Only the lines behind this number.
         */
        AiAfterIn: {
            /**
             * After
             * @default 0
             */
            after: number;
        };
        /** AiFeedbackIn */
        AiFeedbackIn: {
            /**
             * Comment
             * @default
             */
            comment: string;
            /**
             * Session Id
             * Format: uuid
             */
            session_id: string;
            /** Was Helpful */
            was_helpful: boolean;
        };
        /** AiFeedbackOut */
        AiFeedbackOut: {
            /** Comment */
            comment: string;
            /** Was Helpful */
            was_helpful: boolean;
        };
        /**
         * AiMessageIn
         * @description Words, a photo sent before, or an answer to the question asked last, or all of them.
         */
        AiMessageIn: {
            /**
             * Answer
             * @default
             * @enum {string}
             */
            answer: "" | "yes" | "no" | "unknown";
            /** Photo Id */
            photo_id?: string | null;
            /**
             * Question Id
             * @default
             */
            question_id: string;
            /**
             * Session Id
             * Format: uuid
             */
            session_id: string;
            /**
             * Text
             * @default
             */
            text: string;
        };
        /**
         * AiMessageOut
         * @description Plain text, never HTML. `fell_back` says why the house's own engine answered in the supplier's place.
         */
        AiMessageOut: {
            /** Confidence */
            confidence: string | null;
            /** Content */
            content: string;
            diagnosis: components["schemas"]["DiagnosisOut"] | null;
            /** Fell Back */
            fell_back: string;
            /** Has Photo */
            has_photo: boolean;
            /** Is Ai */
            is_ai: boolean;
            /**
             * Kind
             * @enum {string}
             */
            kind: "text" | "question" | "diagnosis";
            /** Number */
            number: number;
            /** Provider */
            provider: string;
            question: components["schemas"]["AiQuestionOut"] | null;
            /**
             * Sent At
             * Format: date-time
             */
            sent_at: string;
        };
        /** AiMoneyOut */
        AiMoneyOut: {
            /** Amount */
            amount: string;
            /** Currency */
            currency: string;
        };
        /**
         * AiPhotoOut
         * @description To be said with `photo_id` within the hour; then it is forgotten.
         */
        AiPhotoOut: {
            /**
             * Photo Id
             * Format: uuid
             */
            photo_id: string;
        };
        /**
         * AiQuestionOut
         * @description To be answered by yes, no or unknown.
         */
        AiQuestionOut: {
            /** Id */
            id: string;
            /** Text */
            text: string;
        };
        /** AiSessionDetailOut */
        AiSessionDetailOut: {
            /** Can See */
            can_see: boolean;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Is Saved */
            is_saved: boolean;
            /** Language */
            language: string;
            /** Messages */
            messages: components["schemas"]["AiMessageOut"][];
            /**
             * Session Id
             * Format: uuid
             */
            session_id: string;
            /** Source */
            source: string;
            /**
             * Status
             * @enum {string}
             */
            status: "active" | "diagnosed";
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Vehicle Id */
            vehicle_id: string | null;
            /** Vehicle Label */
            vehicle_label: string;
        };
        /** AiSessionOut */
        AiSessionOut: {
            /** Can See */
            can_see: boolean;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Is Saved */
            is_saved: boolean;
            /** Language */
            language: string;
            /**
             * Session Id
             * Format: uuid
             */
            session_id: string;
            /** Source */
            source: string;
            /**
             * Status
             * @enum {string}
             */
            status: "active" | "diagnosed";
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Vehicle Id */
            vehicle_id: string | null;
            /** Vehicle Label */
            vehicle_label: string;
        };
        /**
         * AiStartIn
         * @description Without a car of the caller's the conversation goes by words alone, or by its `fuel` where that is told.
         *     `workshop_id` is a workshop's entry.
         */
        AiStartIn: {
            /**
             * Fuel
             * @default
             * @enum {string}
             */
            fuel: "" | "petrol" | "diesel" | "lpg" | "hybrid" | "electric";
            /**
             * Language
             * @default pl
             * @enum {string}
             */
            language: "pl" | "en";
            /** Vehicle Id */
            vehicle_id?: string | null;
            /** Workshop Id */
            workshop_id?: string | null;
        };
        /** AppointmentOut */
        AppointmentOut: {
            /** Can Cancel */
            can_cancel: boolean;
            /** Can Reschedule */
            can_reschedule: boolean;
            /** Cancel Deadline */
            cancel_deadline: string | null;
            /** Cancel Reason */
            cancel_reason: string;
            /** Concern */
            concern: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * End
             * Format: date-time
             */
            end: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            price_from: components["schemas"]["PriceOut"] | null;
            service: components["schemas"]["ServiceOut"];
            /**
             * Start
             * Format: date-time
             */
            start: string;
            /** Status */
            status: string;
            vehicle: components["schemas"]["VisitCarOut"];
            /** Warnings */
            warnings: components["schemas"]["WarningOut"][];
            workshop: components["schemas"]["WorkshopOut"];
        };
        /** AvailabilityIn */
        AvailabilityIn: {
            /**
             * Days
             * @default 7
             */
            days: number;
            /** From */
            from?: string | null;
            /** Mechanic Id */
            mechanic_id?: number | null;
            /** Service */
            service: string;
            /** Visit */
            visit?: string | null;
        };
        /** AvailabilityOut */
        AvailabilityOut: {
            /** Days */
            days: components["schemas"]["FreeDayOut"][];
            /** Duration Minutes */
            duration_minutes: number;
            /** Service */
            service: string;
            /** Timezone */
            timezone: string;
        };
        /**
         * BookIn
         * @description Either `hold_id`, or `service` and `start`; either `vehicle_id`, or `vehicle`.
         */
        BookIn: {
            /**
             * Concern
             * @default
             */
            concern: string;
            /** Diagnosis Id */
            diagnosis_id?: string | null;
            /** Hold Id */
            hold_id?: string | null;
            /** Phone */
            phone: string;
            /**
             * Service
             * @default
             */
            service: string;
            /** Start */
            start?: string | null;
            vehicle?: components["schemas"]["CarIn"] | null;
            /** Vehicle Id */
            vehicle_id?: string | null;
            /**
             * Workshop Id
             * Format: uuid
             */
            workshop_id: string;
        };
        /**
         * BothIn
         * @description The password and a code of the second factor.
         */
        BothIn: {
            /** Code */
            code: string;
            /** Password */
            password: string;
        };
        /** CancelIn */
        CancelIn: {
            /**
             * Reason
             * @default
             */
            reason: string;
        };
        /** CarIn */
        CarIn: {
            /** Make */
            make: string;
            /** Model */
            model: string;
            /**
             * Plate
             * @default
             */
            plate: string;
            /**
             * Vin
             * @default
             */
            vin: string;
            /** Year */
            year?: number | null;
        };
        /** CatalogueServiceOut */
        CatalogueServiceOut: {
            /** Category */
            category: string;
            /** Code */
            code: string;
            /** Duration Minutes */
            duration_minutes: number;
            /** Name */
            name: string;
        };
        /** CauseOut */
        CauseOut: {
            /** Explanation */
            explanation: string;
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Probability */
            probability: number;
            /** Reasons */
            reasons: string[];
            /** Severity */
            severity: string;
        };
        /**
         * Channel
         * @enum {string}
         */
        Channel: "in_app" | "mail" | "sms" | "push";
        /** ChannelOut */
        ChannelOut: {
            channel: components["schemas"]["Channel"];
            /** Is On */
            is_on: boolean;
        };
        /** ChatFileOut */
        ChatFileOut: {
            /** Height */
            height: number | null;
            /** Name */
            name: string;
            /** Size */
            size: number;
            /** Small Url */
            small_url: string | null;
            /** Url */
            url: string;
            /** Width */
            width: number | null;
        };
        /** ChatReadIn */
        ChatReadIn: {
            /** Last Number */
            last_number: number;
        };
        /** ChatReadOut */
        ChatReadOut: {
            /** Last Number */
            last_number: number;
        };
        /** ChoiceIn */
        ChoiceIn: {
            channel: components["schemas"]["Channel"];
            /** Is On */
            is_on: boolean;
            /** Kind */
            kind: string;
        };
        /** ClientConversationOut */
        ClientConversationOut: {
            /** Appointment Id */
            appointment_id: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Closed */
            is_closed: boolean;
            /** Last Kind */
            last_kind: string;
            /** Last Message At */
            last_message_at: string | null;
            /** Last Number */
            last_number: number;
            /** Last Text */
            last_text: string;
            /** Read */
            read: components["schemas"]["ReadMarkOut"][];
            /** Subject */
            subject: string;
            /** Unread */
            unread: number;
            /** Workshop Name */
            workshop_name: string;
            /** Workshop Slug */
            workshop_slug: string;
        };
        /** ConfirmIn */
        ConfirmIn: {
            /** Code */
            code: string;
            /** Email */
            email: string;
        };
        /** ConsentTextOut */
        ConsentTextOut: {
            /** Text */
            text: string;
            /** Version */
            version: string;
        };
        /**
         * ConversationBeginIn
         * @description `workshop_id` is its entry in the directory; a visit of the client there may be named.
         */
        ConversationBeginIn: {
            /** Appointment Id */
            appointment_id?: string | null;
            /**
             * Client Id
             * @default
             */
            client_id: string;
            /**
             * Subject
             * @default
             */
            subject: string;
            /** Text */
            text: string;
            /**
             * Workshop Id
             * Format: uuid
             */
            workshop_id: string;
        };
        /** ConversationEntryOut */
        ConversationEntryOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Closed */
            is_closed: boolean;
            /** Last Kind */
            last_kind: string;
            /** Last Message At */
            last_message_at: string | null;
            /** Last Text */
            last_text: string;
            /** Subject */
            subject: string;
            /** Unread */
            unread: number;
            /** Workshop Name */
            workshop_name: string;
            /** Workshop Slug */
            workshop_slug: string;
        };
        /** ConversationsIn */
        ConversationsIn: {
            /**
             * Q
             * @default
             */
            q: string;
        };
        /** DayHoursOut */
        DayHoursOut: {
            /** Break End */
            break_end: string | null;
            /** Break Start */
            break_start: string | null;
            /** Closes At */
            closes_at: string | null;
            /** Day Of Week */
            day_of_week: number;
            /** Is Closed */
            is_closed: boolean;
            /** Opens At */
            opens_at: string | null;
        };
        /** DecodedOut */
        DecodedOut: {
            /** Country */
            country: string | null;
            /** Maker */
            maker: string | null;
            /** Year */
            year: number | null;
        };
        /**
         * DiagnosisOut
         * @description Made by a machine. `id` goes into the booking; `services` are codes to search workshops by.
         */
        DiagnosisOut: {
            /** Actions */
            actions: string[];
            /** Causes */
            causes: components["schemas"]["CauseOut"][];
            /** Confidence */
            confidence: string;
            cost_max: components["schemas"]["AiMoneyOut"];
            cost_min: components["schemas"]["AiMoneyOut"];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Parts */
            parts: string[];
            /**
             * Provider
             * @enum {string}
             */
            provider: "embedded" | "openai";
            /** Services */
            services: string[];
            /**
             * Severity
             * @enum {string}
             */
            severity: "low" | "medium" | "high" | "critical";
            /** Symptoms */
            symptoms: string[];
            /** Urgent */
            urgent: boolean;
            /** Urgent Reason */
            urgent_reason: string;
        };
        /**
         * DiagnosisQualityOut
         * @description Rates are null while fewer than `fewest` were graded.
         */
        DiagnosisQualityOut: {
            /** Calibration */
            calibration: components["schemas"]["QualityBandOut"][];
            /** Fewest */
            fewest: number;
            /** First Hit Rate */
            first_hit_rate: number | null;
            /** Graded */
            graded: number;
            /** Top Three Hit Rate */
            top_three_hit_rate: number | null;
        };
        /** EmailIn */
        EmailIn: {
            /** Email */
            email: string;
        };
        /** EndedOut */
        EndedOut: {
            /** Ended */
            ended: number;
        };
        /** EstimateAnswerOut */
        EstimateAnswerOut: {
            estimate: components["schemas"]["EstimateOut"];
            /** Refused */
            refused: components["schemas"]["EstimateRefusedOut"][];
        };
        /** EstimateCarOut */
        EstimateCarOut: {
            /** Label */
            label: string;
            /** Plate */
            plate: string;
        };
        /** EstimateDecisionIn */
        EstimateDecisionIn: {
            /**
             * Decision
             * @enum {string}
             */
            decision: "approved" | "declined" | "call";
            /** Line Id */
            line_id: number;
            /** Line Version */
            line_version: number;
        };
        /**
         * EstimateDecisionsIn
         * @description `estimate` is the number that was read, `line_version` the one that stood beside each position.
         */
        EstimateDecisionsIn: {
            /**
             * Consent
             * @constant
             */
            consent: true;
            /** Decisions */
            decisions: components["schemas"]["EstimateDecisionIn"][];
            /** Estimate */
            estimate: number;
            /** Name */
            name: string;
        };
        /** EstimateLineNowOut */
        EstimateLineNowOut: {
            /** Gross */
            gross: string;
            /** Name */
            name: string;
            /** Quantity */
            quantity: string;
            /** Unit */
            unit: string;
        };
        /** EstimateLineOut */
        EstimateLineOut: {
            /** Explanation */
            explanation: string;
            /** Gross */
            gross: string;
            /** Id */
            id: number;
            /**
             * Kind
             * @enum {string}
             */
            kind: "labour" | "part" | "outside" | "fee";
            /** May */
            may: ("approved" | "declined" | "call")[];
            /** Name */
            name: string;
            /** Net */
            net: string;
            /** Photos */
            photos: components["schemas"]["EstimatePhotoOut"][];
            /** Quantity */
            quantity: string;
            /**
             * State
             * @enum {string}
             */
            state: "open" | "approved" | "declined" | "call" | "changed" | "withdrawn";
            /** Unit */
            unit: string;
            /** Vat */
            vat: string;
            /** Vat Amount */
            vat_amount: string;
            /** Version */
            version: number;
        };
        /**
         * EstimateOut
         * @description `link_number` is what the link was made for; `number`, when greater, the newer one shown instead.
         */
        EstimateOut: {
            /** Can Decide */
            can_decide: boolean;
            /** Decided At */
            decided_at: string | null;
            /** Decided By */
            decided_by: string;
            /** Decline Fee */
            decline_fee: string | null;
            /** Has Work Begun */
            has_work_begun: boolean;
            /**
             * Language
             * @enum {string}
             */
            language: "pl" | "en";
            /** Lines */
            lines: components["schemas"]["EstimateLineOut"][];
            /** Link Number */
            link_number: number;
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
            /** Number */
            number: number;
            /** Order */
            order: string;
            /** Terms */
            terms: string;
            totals: components["schemas"]["EstimateTotalsOut"];
            /**
             * Valid Until
             * Format: date-time
             */
            valid_until: string;
            vehicle: components["schemas"]["EstimateCarOut"];
            workshop: components["schemas"]["EstimateWorkshopOut"];
        };
        /** EstimatePhotoIn */
        EstimatePhotoIn: {
            /**
             * Small
             * @default false
             */
            small: boolean;
        };
        /**
         * EstimatePhotoOut
         * @description Fetched at `files/{id}/` below the link's own address; with `?small=1` a picture either way.
         */
        EstimatePhotoOut: {
            /** Caption */
            caption: string;
            /** Height */
            height: number;
            /** Id */
            id: number;
            /**
             * Kind
             * @enum {string}
             */
            kind: "photo" | "video";
            /** Width */
            width: number;
        };
        /**
         * EstimateRefusedOut
         * @description A position whose decision was not taken, and what it is now; null when it is gone.
         */
        EstimateRefusedOut: {
            /**
             * Code
             * @enum {string}
             */
            code: "LINE_CHANGED" | "LINE_WITHDRAWN" | "WORK_BEGAN";
            /** Line Id */
            line_id: number;
            /** Message */
            message: string;
            now: components["schemas"]["EstimateLineNowOut"] | null;
        };
        /** EstimateTotalsOut */
        EstimateTotalsOut: {
            /** Gross */
            gross: string;
            /** Net */
            net: string;
            /** Vat */
            vat: string;
        };
        /** EstimateWorkshopOut */
        EstimateWorkshopOut: {
            /** City */
            city: string;
            /** Name */
            name: string;
            /** Phone */
            phone: string;
            /** Postal Code */
            postal_code: string;
            /** Street */
            street: string;
        };
        Failure: {
            error: {
                code: string;
                details: {
                    [key: string]: unknown;
                };
                message: string;
            };
            /** @enum {boolean} */
            success: false;
            /** Format: date-time */
            timestamp: string;
        };
        /** FreeDayOut */
        FreeDayOut: {
            /**
             * Date
             * Format: date
             */
            date: string;
            /** Is Open */
            is_open: boolean;
            /** Slots */
            slots: components["schemas"]["SlotOut"][];
        };
        /**
         * GrantIn
         * @description Which words were read.
         */
        GrantIn: {
            /** Text Version */
            text_version: string;
        };
        /** HoldIn */
        HoldIn: {
            /** Mechanic Id */
            mechanic_id?: number | null;
            /** Service */
            service: string;
            /**
             * Start
             * Format: date-time
             */
            start: string;
            /**
             * Workshop Id
             * Format: uuid
             */
            workshop_id: string;
        };
        /** HoldOut */
        HoldOut: {
            /**
             * End
             * Format: date-time
             */
            end: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Service */
            service: string;
            /**
             * Start
             * Format: date-time
             */
            start: string;
            /**
             * Workshop Id
             * Format: uuid
             */
            workshop_id: string;
        };
        /** HoldReleaseIn */
        HoldReleaseIn: {
            /**
             * Workshop Id
             * Format: uuid
             */
            workshop_id: string;
        };
        /** KindOut */
        KindOut: {
            /** Channels */
            channels: components["schemas"]["ChannelOut"][];
            /** Group */
            group: string;
            /** Kind */
            kind: string;
            /** Name */
            name: string;
        };
        /** ListIn */
        ListIn: {
            /**
             * City
             * @default
             */
            city: string;
            /**
             * Q
             * @default
             */
            q: string;
            /**
             * Service
             * @default
             */
            service: string;
        };
        /** ListingCard */
        ListingCard: {
            /** City */
            city: string;
            /** Distance M */
            distance_m: number;
            first_slot: components["schemas"]["SlotOut"] | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Bookable */
            is_bookable: boolean;
            /** Is Demo */
            is_demo: boolean;
            /** Lat */
            lat: number;
            /** Lng */
            lng: number;
            /** Name */
            name: string;
            /** Next Slots */
            next_slots: components["schemas"]["SlotOut"][];
            /** Open Now */
            open_now: boolean;
            /** Photo Url */
            photo_url: string | null;
            /** Postal Code */
            postal_code: string;
            price_from: components["schemas"]["MoneyOut"] | null;
            rating: components["schemas"]["RatingOut"];
            /** Slug */
            slug: string | null;
            /** Specializations */
            specializations: string[];
            /** Street */
            street: string;
        };
        /** ListingDetail */
        ListingDetail: {
            /** City */
            city: string;
            /** Description */
            description: string;
            /** Distance M */
            distance_m: number | null;
            /** Email */
            email: string;
            first_slot: components["schemas"]["SlotOut"] | null;
            /** Hours */
            hours: components["schemas"]["DayHoursOut"][];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Bookable */
            is_bookable: boolean;
            /** Is Demo */
            is_demo: boolean;
            /** Lat */
            lat: number | null;
            /** Lng */
            lng: number | null;
            /** Name */
            name: string;
            /** Next Slots */
            next_slots: components["schemas"]["SlotOut"][];
            /** Open Now */
            open_now: boolean;
            /** Phone */
            phone: string;
            /** Photo Url */
            photo_url: string | null;
            /** Photos */
            photos: components["schemas"]["PhotoOut"][];
            /** Postal Code */
            postal_code: string;
            price_from: components["schemas"]["MoneyOut"] | null;
            rating: components["schemas"]["RatingOut"];
            /** Services */
            services: components["schemas"]["OfferOut"][];
            /** Slug */
            slug: string | null;
            /** Special Days */
            special_days: components["schemas"]["SpecialDayOut"][];
            /** Specializations */
            specializations: string[];
            /** Street */
            street: string;
            /** Timezone */
            timezone: string;
            /** Website */
            website: string;
        };
        /**
         * ListingIn
         * @description Fields that are left out stay as they are.
         */
        ListingIn: {
            /** City */
            city?: string | null;
            /** Description */
            description?: string | null;
            /** Email */
            email?: string | null;
            /** Lat */
            lat?: number | null;
            /** Lng */
            lng?: number | null;
            /** Name */
            name?: string | null;
            /** Phone */
            phone?: string | null;
            /** Postal Code */
            postal_code?: string | null;
            /** Specializations */
            specializations?: string[] | null;
            /** Street */
            street?: string | null;
            /** Timezone */
            timezone?: string | null;
            /** Website */
            website?: string | null;
        };
        /** LoginIn */
        LoginIn: {
            /** Email */
            email: string;
            /** Password */
            password: string;
            /** Totp */
            totp?: string | null;
        };
        /** LookOut */
        LookOut: {
            /**
             * Looked At
             * Format: date-time
             */
            looked_at: string;
            /**
             * Purpose
             * @enum {string}
             */
            purpose: "seen" | "copied";
            /** Workshop Name */
            workshop_name: string;
        };
        /** MessageChangeIn */
        MessageChangeIn: {
            /** Text */
            text: string;
        };
        /** MessageOut */
        MessageOut: {
            /** Client Id */
            client_id: string;
            /** Code */
            code: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Deleted At */
            deleted_at: string | null;
            /** Edited At */
            edited_at: string | null;
            file: components["schemas"]["ChatFileOut"] | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "text" | "photo" | "file" | "quote" | "system";
            /** Number */
            number: number;
            quote: components["schemas"]["QuoteOut"] | null;
            /** Revision */
            revision: number;
            /** Sender Id */
            sender_id: number | null;
            /** Sender Name */
            sender_name: string;
            /**
             * Side
             * @enum {string}
             */
            side: "client" | "staff" | "system";
            /** Text */
            text: string;
        };
        /** MessageSendIn */
        MessageSendIn: {
            /**
             * Client Id
             * @default
             */
            client_id: string;
            /** Text */
            text: string;
        };
        /**
         * MessagesIn
         * @description The first ones after a number, or the last ones, or the last ones before a number.
         */
        MessagesIn: {
            /** After */
            after?: number | null;
            /** Before */
            before?: number | null;
            /**
             * Q
             * @default
             */
            q: string;
        };
        /** MoneyOut */
        MoneyOut: {
            /** Amount */
            amount: string;
            /** Currency */
            currency: string;
        };
        /** MoveIn */
        MoveIn: {
            /**
             * Start
             * Format: date-time
             */
            start: string;
        };
        /** NearbyIn */
        NearbyIn: {
            /** Lat */
            lat: number;
            /** Lng */
            lng: number;
            /**
             * Open Now
             * @default false
             */
            open_now: boolean;
            /**
             * Q
             * @default
             */
            q: string;
            /**
             * Radius
             * @description Kilometres
             * @default 25
             */
            radius: number;
            /**
             * Service
             * @default
             */
            service: string;
            /**
             * Sort
             * @default distance
             * @enum {string}
             */
            sort: "distance" | "first_slot";
        };
        /** NewPasswordIn */
        NewPasswordIn: {
            /** Code */
            code: string;
            /** Email */
            email: string;
            /** Password */
            password: string;
        };
        /** NewWorkshopIn */
        NewWorkshopIn: {
            /** City */
            city: string;
            /** Lat */
            lat?: number | null;
            /** Lng */
            lng?: number | null;
            /** Name */
            name: string;
            /**
             * Phone
             * @default
             */
            phone: string;
            /** Postal Code */
            postal_code: string;
            /** Slug */
            slug: string;
            /** Street */
            street: string;
            /**
             * Timezone
             * @default Europe/Warsaw
             */
            timezone: string;
        };
        /** NewWorkshopOut */
        NewWorkshopOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Slug */
            slug: string;
            /** Ticket Url */
            ticket_url: string;
            /** Url */
            url: string;
        };
        /** Nothing */
        Nothing: Record<string, never>;
        /** NotificationOut */
        NotificationOut: {
            /** Body */
            body: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** Link */
            link: string;
            /** Read At */
            read_at: string | null;
            /** Title */
            title: string;
        };
        /** OfferOut */
        OfferOut: {
            /** Category */
            category: string;
            /** Code */
            code: string;
            /** Duration Minutes */
            duration_minutes: number;
            first_slot: components["schemas"]["SlotOut"] | null;
            /** Name */
            name: string;
            price_from: components["schemas"]["MoneyOut"] | null;
        };
        Pagination: {
            page: number;
            pages: number;
            per_page: number;
            total: number;
        };
        /** PasswordChangeIn */
        PasswordChangeIn: {
            /** Current Password */
            current_password: string;
            /** Password */
            password: string;
        };
        /**
         * PersonIn
         * @description `status` and `role` are the platform admin's to give.
         */
        PersonIn: {
            /** First Name */
            first_name?: string | null;
            /** Language */
            language?: ("pl" | "en") | null;
            /** Last Name */
            last_name?: string | null;
            /** Role */
            role?: ("admin" | "owner" | "mechanic" | "client") | null;
            /** Status */
            status?: ("active" | "blocked") | null;
        };
        /** PersonOut */
        PersonOut: {
            /**
             * Date Joined
             * Format: date-time
             */
            date_joined: string;
            /** Email */
            email: string;
            /** First Name */
            first_name: string;
            /** Id */
            id: number;
            /** Language */
            language: string;
            /** Last Login */
            last_login: string | null;
            /** Last Name */
            last_name: string;
            /** Role */
            role: string;
            /** Status */
            status: string;
        };
        /**
         * PhotoOut
         * @description Width and height in pixels of the picture at `url`; `small_url` has at most 480 of them on its longer side.
         */
        PhotoOut: {
            /** Alt */
            alt: string;
            /** Height */
            height: number;
            /** Small Url */
            small_url: string;
            /** Url */
            url: string;
            /** Width */
            width: number;
        };
        /** PlaceOut */
        PlaceOut: {
            /** Name */
            name: string;
            /** Roles */
            roles: string[];
            /** Slug */
            slug: string;
            /** Status */
            status: string;
            /** Url */
            url: string;
        };
        /** PlacesIn */
        PlacesIn: {
            /** Q */
            q: string;
        };
        /**
         * PlanOut
         * @description A subscription of a workshop; the price is net, for a month.
         */
        PlanOut: {
            /** Code */
            code: string;
            /** Name */
            name: string;
            price: components["schemas"]["MoneyOut"];
            /** Seats */
            seats: number;
        };
        /**
         * PreferencesIn
         * @description What is given is written, the rest stays. Consent to marketing is no channel and stands apart.
         */
        PreferencesIn: {
            /** Allows Marketing */
            allows_marketing?: boolean | null;
            /**
             * Choices
             * @default []
             */
            choices: components["schemas"]["ChoiceIn"][];
            quiet?: components["schemas"]["QuietIn"] | null;
        };
        /** PreferencesOut */
        PreferencesOut: {
            /** Allows Marketing */
            allows_marketing: boolean;
            /** Kinds */
            kinds: components["schemas"]["KindOut"][];
            /** Push Key */
            push_key: string;
            quiet: components["schemas"]["QuietOut"];
        };
        /** PriceOut */
        PriceOut: {
            /** Amount */
            amount: string;
            /** Currency */
            currency: string;
        };
        /**
         * ProfileIn
         * @description Fields that are left out stay as they are.
         */
        ProfileIn: {
            /** Address */
            address?: string | null;
            /** Date Of Birth */
            date_of_birth?: string | null;
            /** Emergency Contact */
            emergency_contact?: string | null;
            /** Emergency Phone */
            emergency_phone?: string | null;
            /** First Name */
            first_name?: string | null;
            /** Gender */
            gender?: ("" | "female" | "male" | "other") | null;
            /** Language */
            language?: ("pl" | "en") | null;
            /** Last Name */
            last_name?: string | null;
            /** Marketing Consent */
            marketing_consent?: boolean | null;
            /** Phone */
            phone?: string | null;
            /** Photo */
            photo?: string | null;
            /** Preferred Contact Method */
            preferred_contact_method?: ("email" | "phone" | "sms") | null;
        };
        /** ProfileOut */
        ProfileOut: {
            /** Address */
            address: string;
            /** Date Of Birth */
            date_of_birth: string | null;
            /** Email */
            email: string;
            /** Emergency Contact */
            emergency_contact: string;
            /** Emergency Phone */
            emergency_phone: string;
            /** First Name */
            first_name: string;
            /** Gender */
            gender: string;
            /** Id */
            id: number;
            /** Language */
            language: string;
            /** Last Name */
            last_name: string;
            /** Marketing Consent */
            marketing_consent: boolean;
            /** Phone */
            phone: string;
            /** Photo */
            photo: string;
            /** Preferred Contact Method */
            preferred_contact_method: string;
            /** Role */
            role: string;
        };
        /** PublicCard */
        PublicCard: {
            /** City */
            city: string;
            /** Distance M */
            distance_m: number | null;
            first_slot: components["schemas"]["SlotOut"] | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Bookable */
            is_bookable: boolean;
            /** Is Demo */
            is_demo: boolean;
            /** Lat */
            lat: number | null;
            /** Lng */
            lng: number | null;
            /** Name */
            name: string;
            /** Next Slots */
            next_slots: components["schemas"]["SlotOut"][];
            /** Open Now */
            open_now: boolean;
            /** Photo Url */
            photo_url: string | null;
            /** Postal Code */
            postal_code: string;
            price_from: components["schemas"]["MoneyOut"] | null;
            rating: components["schemas"]["RatingOut"];
            /** Slug */
            slug: string | null;
            /** Specializations */
            specializations: string[];
            /** Street */
            street: string;
        };
        /** PushGoneIn */
        PushGoneIn: {
            /** Endpoint */
            endpoint: string;
        };
        /**
         * PushIn
         * @description A browser's subscription: `p256dh` and `auth` as it gives them, in base64url.
         */
        PushIn: {
            /** Auth */
            auth: string;
            /** Endpoint */
            endpoint: string;
            /** P256Dh */
            p256dh: string;
        };
        /**
         * QualityBandOut
         * @description Of the diagnoses with a confidence from..to: what was promised on average and what came true.
         */
        QualityBandOut: {
            /** Came True */
            came_true: number | null;
            /** Graded */
            graded: number;
            /** Lower */
            lower: number;
            /** Promised */
            promised: number | null;
            /** Upper */
            upper: number;
        };
        /** QuietIn */
        QuietIn: {
            /**
             * Ends At
             * Format: time
             */
            ends_at: string;
            /**
             * Starts At
             * Format: time
             */
            starts_at: string;
            /**
             * Zone
             * @default Europe/Warsaw
             */
            zone: string;
        };
        /**
         * QuietOut
         * @description Local times of the day, "22:00"; equal ones mean never quiet.
         */
        QuietOut: {
            /** Ends At */
            ends_at: string;
            /** Starts At */
            starts_at: string;
            /** Zone */
            zone: string;
        };
        /** QuoteAnswerIn */
        QuoteAnswerIn: {
            /** Accepted */
            accepted: boolean;
        };
        /** QuoteLineOut */
        QuoteLineOut: {
            /** Gross */
            gross: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "labour" | "part" | "outside" | "fee";
            /** Name */
            name: string;
            /** Net */
            net: string;
            /** Quantity */
            quantity: string;
            /** Unit */
            unit: string;
            /** Unit Net */
            unit_net: string;
            /** Vat */
            vat: string;
        };
        /** QuoteOut */
        QuoteOut: {
            /** Answered At */
            answered_at: string | null;
            /** Gross */
            gross: string;
            /** Lines */
            lines: components["schemas"]["QuoteLineOut"][];
            /** Net */
            net: string;
            /**
             * Status
             * @enum {string}
             */
            status: "open" | "accepted" | "declined";
        };
        /** RatingOut */
        RatingOut: {
            /** Average */
            average: number | null;
            /** Count */
            count: number;
        };
        /**
         * ReadIn
         * @description Either some ids or all of them.
         */
        ReadIn: {
            /**
             * All
             * @default false
             */
            all: boolean;
            /**
             * Ids
             * @default []
             */
            ids: string[];
        };
        /** ReadMarkOut */
        ReadMarkOut: {
            /** Last Number */
            last_number: number;
            /** Name */
            name: string;
            /**
             * Read At
             * Format: date-time
             */
            read_at: string;
            /**
             * Side
             * @enum {string}
             */
            side: "client" | "staff";
            /** User Id */
            user_id: number | null;
        };
        /** ReadOut */
        ReadOut: {
            /** Marked */
            marked: number;
        };
        /** RegisterIn */
        RegisterIn: {
            /** Email */
            email: string;
            /** First Name */
            first_name: string;
            /** Language */
            language?: ("pl" | "en") | null;
            /**
             * Last Name
             * @default
             */
            last_name: string;
            /**
             * Marketing Consent
             * @default false
             */
            marketing_consent: boolean;
            /** Password */
            password: string;
            /** Privacy Accepted */
            privacy_accepted: boolean;
        };
        /** RegisterOut */
        RegisterOut: {
            /** Confirmation Required */
            confirmation_required: boolean;
        };
        /** ServiceOut */
        ServiceOut: {
            /** Code */
            code: string;
            /** Name */
            name: string;
        };
        /**
         * SharedWithOut
         * @description `given_at` is null where nothing is shared.
         */
        SharedWithOut: {
            /** City */
            city: string;
            /** Given At */
            given_at: string | null;
            /** Name */
            name: string;
            /** Slug */
            slug: string;
        };
        /** SharingOut */
        SharingOut: {
            consent: components["schemas"]["ConsentTextOut"];
            /** Workshops */
            workshops: components["schemas"]["SharedWithOut"][];
        };
        /** SignInOut */
        SignInOut: {
            /** Browser */
            browser: string;
            /**
             * Face
             * @enum {string}
             */
            face: "marketplace" | "console" | "workshop";
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is This One */
            is_this_one: boolean;
            /**
             * Last Used At
             * Format: date-time
             */
            last_used_at: string;
            /**
             * Started At
             * Format: date-time
             */
            started_at: string;
            /** System */
            system: string;
            /** Workshop */
            workshop: string;
        };
        /** SlotOut */
        SlotOut: {
            /**
             * End
             * Format: date-time
             */
            end: string;
            /**
             * Start
             * Format: date-time
             */
            start: string;
        };
        /** SlugCheckOut */
        SlugCheckOut: {
            /** Available */
            available: boolean;
            /** Reason */
            reason: string | null;
            /** Slug */
            slug: string;
            /** Suggestion */
            suggestion: string | null;
        };
        /** SlugIn */
        SlugIn: {
            /**
             * Name
             * @default
             */
            name: string;
            /** Slug */
            slug: string;
        };
        /** SpecialDayOut */
        SpecialDayOut: {
            /** Closes At */
            closes_at: string | null;
            /**
             * Date
             * Format: date
             */
            date: string;
            /** Is Closed */
            is_closed: boolean;
            /** Note */
            note: string;
            /** Opens At */
            opens_at: string | null;
        };
        /** TicketIn */
        TicketIn: {
            /** Host */
            host: string;
        };
        /** TicketOut */
        TicketOut: {
            /** Expires In */
            expires_in: number;
            /** Url */
            url: string;
        };
        /**
         * TicketRedeemIn
         * @description `replace` says that whoever is signed in here was asked and wants to go on as somebody else.
         */
        TicketRedeemIn: {
            /**
             * Replace
             * @default false
             */
            replace: boolean;
            /** Ticket */
            ticket: string;
        };
        /** TokenOut */
        TokenOut: {
            /** Access */
            access: string;
            /** Expires In */
            expires_in: number;
            user: components["schemas"]["UserOut"];
        };
        /**
         * TotpIn
         * @description With the password a secret is made; with the app's code for it the second factor is switched on.
         */
        TotpIn: {
            /** Code */
            code?: string | null;
            /** Password */
            password?: string | null;
        };
        /** TotpOut */
        TotpOut: {
            /** Active */
            active: boolean;
            /** Qr Svg */
            qr_svg: string | null;
            /** Recovery Codes */
            recovery_codes: string[];
            /** Recovery Codes Left */
            recovery_codes_left: number;
            /** Secret */
            secret: string | null;
            /** Uri */
            uri: string | null;
        };
        /** TownOut */
        TownOut: {
            /** Lat */
            lat: number;
            /** Lng */
            lng: number;
            /** Name */
            name: string;
            /** Region */
            region: string;
        };
        /** UnreadOut */
        UnreadOut: {
            /** Unread */
            unread: number;
        };
        /** UnsubscribeOut */
        UnsubscribeOut: {
            /** Is Off */
            is_off: boolean;
            /** Kind */
            kind: string;
            /** Name */
            name: string;
        };
        /** UserOut */
        UserOut: {
            /** Email */
            email: string;
            /** First Name */
            first_name: string;
            /** Id */
            id: number;
            /** Language */
            language: string;
            /** Last Name */
            last_name: string;
            /** Role */
            role: string;
            /** Roles Here */
            roles_here: string[];
            /** Workshops */
            workshops: components["schemas"]["PlaceOut"][];
        };
        /** VehicleBody */
        VehicleBody: {
            /**
             * Fuel
             * @default
             * @enum {string}
             */
            fuel: "" | "petrol" | "diesel" | "lpg" | "hybrid" | "plugin_hybrid" | "electric" | "other";
            /** Inspection Due */
            inspection_due?: string | null;
            /** Insurance Due */
            insurance_due?: string | null;
            /** Make */
            make: string;
            /** Mileage Km */
            mileage_km?: number | null;
            /** Model */
            model: string;
            /**
             * Plate
             * @default
             */
            plate: string;
            /** Service Due */
            service_due?: string | null;
            /** Tyres Due */
            tyres_due?: string | null;
            /**
             * Vin
             * @default
             */
            vin: string;
            /** Year */
            year?: number | null;
        };
        /** VehicleOut */
        VehicleOut: {
            decoded: components["schemas"]["DecodedOut"] | null;
            /** Fuel */
            fuel: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Inspection Due */
            inspection_due: string | null;
            /** Insurance Due */
            insurance_due: string | null;
            /** Label */
            label: string;
            /** Make */
            make: string;
            /** Mileage Km */
            mileage_km: number | null;
            /** Model */
            model: string;
            /** Plate */
            plate: string;
            /** Service Due */
            service_due: string | null;
            /** Tyres Due */
            tyres_due: string | null;
            /** Vin */
            vin: string;
            /** Year */
            year: number | null;
        };
        /** VinIn */
        VinIn: {
            /** Vin */
            vin: string;
        };
        /** VisitCarOut */
        VisitCarOut: {
            /** Id */
            id: string | null;
            /** Label */
            label: string;
            /** Plate */
            plate: string;
        };
        /**
         * VisitOut
         * @description One past visit, at whichever workshop it was.
         */
        VisitOut: {
            /**
             * Appointment Id
             * Format: uuid
             */
            appointment_id: string;
            /** City */
            city: string;
            /**
             * End
             * Format: date-time
             */
            end: string;
            /** Service Code */
            service_code: string;
            /** Service Name */
            service_name: string;
            /**
             * Start
             * Format: date-time
             */
            start: string;
            /** Status */
            status: string;
            /** Workshop Name */
            workshop_name: string;
        };
        /** VisitsIn */
        VisitsIn: {
            /** Status */
            status?: ("upcoming" | "past" | "cancelled") | null;
        };
        /** WarningOut */
        WarningOut: {
            /** Code */
            code: string;
            /** Message */
            message: string;
        };
        /** WorkshopOut */
        WorkshopOut: {
            /** City */
            city: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Lat */
            lat: number | null;
            /** Lng */
            lng: number | null;
            /** Name */
            name: string;
            /** Phone */
            phone: string;
            /** Slug */
            slug: string;
            /** Street */
            street: string;
            /** Timezone */
            timezone: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    ai_chat_abilities: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AiAbilitiesOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    ai_chat_feedback: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AiFeedbackIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AiFeedbackOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    ai_chat_message: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AiMessageIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AiMessageOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    ai_chat_message_stream: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AiMessageIn"];
            };
        };
        responses: {
            /** @description One JSON object a line: delta, restart, and last text, question or diagnosis */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    ai_chat_sessions: {
        parameters: {
            query?: {
                page?: number;
                per_page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Response */
                        data: components["schemas"]["AiSessionOut"][];
                        message: string;
                        pagination: components["schemas"]["Pagination"];
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    ai_chat_session: {
        parameters: {
            query?: {
                after?: number;
            };
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AiSessionDetailOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    ai_chat_photos_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AiPhotoOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    ai_chat_start: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AiStartIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AiSessionOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    appointments_list: {
        parameters: {
            query?: {
                status?: ("upcoming" | "past" | "cancelled") | null;
                page?: number;
                per_page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Response */
                        data: components["schemas"]["AppointmentOut"][];
                        message: string;
                        pagination: components["schemas"]["Pagination"];
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    appointments_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AppointmentOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    appointments_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AppointmentOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    appointments_move: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointment_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AppointmentOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    appointments_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointment_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CancelIn"] | null;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AppointmentOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    appointments_ics: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description iCalendar */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    auth_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["TokenOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    auth_confirm_resend: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmailIn"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Nothing"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    auth_login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["TokenOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    auth_logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Nothing"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    auth_password_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChangeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["TokenOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    auth_password_reset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmailIn"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Nothing"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    auth_password_reset_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPasswordIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Nothing"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    auth_refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["TokenOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    auth_register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterIn"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["RegisterOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    auth_sign_ins: {
        parameters: {
            query?: {
                page?: number;
                per_page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Response */
                        data: components["schemas"]["SignInOut"][];
                        message: string;
                        pagination: components["schemas"]["Pagination"];
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    auth_sign_out_everywhere: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["EndedOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    auth_sign_in_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sign_in_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["EndedOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    auth_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["TicketOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    auth_ticket_redeem: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketRedeemIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["TokenOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    auth_totp_status: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["TotpOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    auth_totp_set_up: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TotpIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["TotpOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    auth_totp_disable: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BothIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["TotpOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    auth_totp_recovery_codes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BothIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["TotpOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    calendar_book_slot: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AppointmentOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    calendar_hold: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["HoldOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    calendar_hold_release: {
        parameters: {
            query: {
                workshop_id: string;
            };
            header?: never;
            path: {
                hold_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    chat_conversations_list: {
        parameters: {
            query?: {
                q?: string;
                page?: number;
                per_page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Response */
                        data: components["schemas"]["ConversationEntryOut"][];
                        message: string;
                        pagination: components["schemas"]["Pagination"];
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    chat_conversations_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConversationBeginIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ClientConversationOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    chat_conversations_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ClientConversationOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    chat_files_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    caption?: string;
                    client_id?: string;
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["MessageOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    chat_messages_list: {
        parameters: {
            query?: {
                after?: number | null;
                before?: number | null;
                q?: string;
            };
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Response */
                        data: components["schemas"]["MessageOut"][];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    chat_messages_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageSendIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["MessageOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    chat_messages_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
                message_number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageChangeIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["MessageOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    chat_messages_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
                message_number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["MessageOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    chat_quotes_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
                message_number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuoteAnswerIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["MessageOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    chat_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChatReadIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ChatReadOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    diagnosis_quality: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["DiagnosisQualityOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    estimates_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["EstimateOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    estimates_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EstimateDecisionsIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["EstimateAnswerOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    estimates_photo: {
        parameters: {
            query?: {
                small?: boolean;
            };
            header?: never;
            path: {
                token: string;
                file_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description WebP */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/webp": string;
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    estimates_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description PDF */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    notifications_list: {
        parameters: {
            query?: {
                page?: number;
                per_page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Response */
                        data: components["schemas"]["NotificationOut"][];
                        message: string;
                        pagination: components["schemas"]["Pagination"];
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    notifications_preferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PreferencesOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    notifications_preferences_set: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreferencesIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PreferencesOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    notifications_push_subscribe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PushIn"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    notifications_push_unsubscribe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PushGoneIn"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    notifications_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ReadOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    notifications_unread: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["UnreadOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    notifications_unsubscribe_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unsubscribe_token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["UnsubscribeOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    notifications_unsubscribe: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unsubscribe_token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["UnsubscribeOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    places: {
        parameters: {
            query: {
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Response */
                        data: components["schemas"]["TownOut"][];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    plans_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Response */
                        data: components["schemas"]["PlanOut"][];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    services: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Response */
                        data: components["schemas"]["CatalogueServiceOut"][];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    users_list: {
        parameters: {
            query?: {
                q?: string;
                ordering?: string;
                page?: number;
                per_page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Response */
                        data: components["schemas"]["PersonOut"][];
                        message: string;
                        pagination: components["schemas"]["Pagination"];
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    users_profile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ProfileOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    users_profile_update: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ProfileOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    users_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PersonOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    users_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PersonOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    vehicles_list: {
        parameters: {
            query?: {
                page?: number;
                per_page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Response */
                        data: components["schemas"]["VehicleOut"][];
                        message: string;
                        pagination: components["schemas"]["Pagination"];
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    vehicles_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VehicleBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["VehicleOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    vehicles_decode_vin: {
        parameters: {
            query: {
                vin: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["DecodedOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    vehicles_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vehicle_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["VehicleOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    vehicles_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vehicle_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VehicleBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["VehicleOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    vehicles_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vehicle_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    vehicles_history: {
        parameters: {
            query?: {
                page?: number;
                per_page?: number;
            };
            header?: never;
            path: {
                vehicle_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Response */
                        data: components["schemas"]["VisitOut"][];
                        message: string;
                        pagination: components["schemas"]["Pagination"];
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    vehicles_looks: {
        parameters: {
            query?: {
                page?: number;
                per_page?: number;
            };
            header?: never;
            path: {
                vehicle_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Response */
                        data: components["schemas"]["LookOut"][];
                        message: string;
                        pagination: components["schemas"]["Pagination"];
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    vehicles_sharing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vehicle_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SharingOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    vehicles_share: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vehicle_id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SharingOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    vehicles_unshare: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vehicle_id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SharingOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    workshops_list: {
        parameters: {
            query?: {
                q?: string;
                city?: string;
                service?: string;
                page?: number;
                per_page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Response */
                        data: components["schemas"]["PublicCard"][];
                        message: string;
                        pagination: components["schemas"]["Pagination"];
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    workshops_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWorkshopIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["NewWorkshopOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    workshops_nearby: {
        parameters: {
            query: {
                lat: number;
                lng: number;
                /** @description Kilometres */
                radius?: number;
                q?: string;
                service?: string;
                open_now?: boolean;
                sort?: "distance" | "first_slot";
                page?: number;
                per_page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Response */
                        data: components["schemas"]["ListingCard"][];
                        message: string;
                        pagination: components["schemas"]["Pagination"];
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    workshops_slug_check: {
        parameters: {
            query: {
                slug: string;
                name?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SlugCheckOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    workshops_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                listing_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ListingDetail"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    workshops_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                listing_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListingIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ListingDetail"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
    workshops_availability: {
        parameters: {
            query: {
                service: string;
                from?: string | null;
                days?: number;
                mechanic_id?: number | null;
                visit?: string | null;
            };
            header?: never;
            path: {
                listing_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AvailabilityOut"];
                        message: string;
                        /** @enum {boolean} */
                        success: true;
                        /** Format: date-time */
                        timestamp: string;
                    };
                };
            };
            /** @description The payload cannot be used; details by field name */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not yours */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Not here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description The rule says no */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
            /** @description Too many calls; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                };
            };
        };
    };
}
