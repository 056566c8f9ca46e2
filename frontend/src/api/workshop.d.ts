/* Generated from workshop.openapi.json by "npm run api". */
export interface paths {
    "/api/v1/absences/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The latest first. Mechanics read the reasons of their own alone. */
        get: operations["absences_list"];
        put?: never;
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
        post: operations["absences_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/absences/{absence_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
        put: operations["absences_update"];
        post?: never;
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
        delete: operations["absences_delete"];
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
        /** @description Visits that touch the local days `from` … `to`; `status` takes several, separated by commas. */
        get: operations["appointments_list"];
        put?: never;
        /** @description Write a visit down. 409 WARNINGS lists what to look at first; `ignore_warnings` goes through. */
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
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
        get: operations["appointments_get"];
        /** @description Drag, resize, another mechanic or bay, words. 409 CONFLICT brings the visit as it is now. */
        put: operations["appointments_update"];
        post?: never;
        /** @description Call the visit off, with a reason that the client reads. */
        delete: operations["appointments_cancel"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appointments/{appointment_id}/status/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description One step: requested → confirmed → arrived → done, or no_show after the start, or cancelled with a reason.
         *
         *     Confirming a request, no_show and cancelled take calendar.edit.
         */
        post: operations["appointments_status"];
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
        /** @description The code from the mailbox: the account exists and is signed in here. */
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
        /** @description A fresh code for a mailbox that has not answered yet. */
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
        /** @description E-mail and password of somebody on this workshop's staff, and the second factor of those who have one. */
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
        /** @description End this log-in with all its tokens. Needs X-Requested-With: garage. */
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
        /** @description Every log-in ends; this browser gets a new one. */
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
        /** @description Send a code to set a new password. The same answer for an address without an account. */
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
        /** @description Set a new password with the code from the mailbox; every log-in ends. */
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
        /** @description A new access token for the cookie's refresh token, which is replaced. Needs X-Requested-With: garage. */
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
        /** @description Begin an account; a code goes to the mailbox. The same answer for an address that has one. */
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
        /** @description Where the caller is signed in, on all hosts, the latest used first. */
        get: operations["auth_sign_ins"];
        put?: never;
        post?: never;
        /** @description End every log-in of the caller on every host, this one included. */
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
        /** @description End one of the caller's log-ins, wherever it is. */
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
        /** @description An address on another host of ours that signs the caller in there, once. */
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
        /** @description Sign in with a ticket of another host. 409 OTHER_PERSON_HERE: somebody else is signed in in this browser. */
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
        /** @description Whether the second factor is on, and how many recovery codes are left. */
        get: operations["auth_totp_status"];
        put?: never;
        /** @description With the password: a secret for the app. With the app's code: the factor is on, with recovery codes. */
        post: operations["auth_totp_set_up"];
        /** @description Switch the second factor off, with the password and one of its codes. */
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
        /** @description New recovery codes in place of the older ones, with the password and a code. */
        post: operations["auth_totp_recovery_codes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bays/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
        get: operations["bays_list"];
        put?: never;
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
        post: operations["bays_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bays/{bay_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
        put: operations["bays_update"];
        post?: never;
        /** @description Only one on which no visit ever stood; otherwise switch it off. */
        delete: operations["bays_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/availability/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description When a service may begin, for a mechanic, a bay or anyone. Lead time and daily cap do not bind staff. */
        get: operations["calendar_availability"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/blocks/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Blocks that touch the local days `from` … `to`, earliest first. */
        get: operations["blocks_list"];
        put?: never;
        /** @description Take time from a mechanic, a bay or both. 409 TIME_TAKEN lists what is in the way. */
        post: operations["blocks_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/blocks/{block_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description Another time, mechanic, bay or reason. Refused with 409 TIME_TAKEN, it stays as it was. */
        put: operations["blocks_update"];
        post?: never;
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
        delete: operations["blocks_delete"];
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
        /** @description The same as POST appointments/. */
        post: operations["calendar_book_slot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/day/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A day, or some days, with mechanics or bays as columns. */
        get: operations["calendar_day"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/schedule/{mechanic_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description One mechanic's working time, exceptions and visits; a week unless told otherwise, at most 31 days. */
        get: operations["calendar_schedule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Services by the names under which clients search for them, in the caller's language. */
        get: operations["catalogue_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/canned/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
        get: operations["chat_canned_list"];
        put?: never;
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
        post: operations["chat_canned_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/canned/{canned_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
        put: operations["chat_canned_update"];
        post?: never;
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
        delete: operations["chat_canned_delete"];
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
        /** @description The latest word first. `waiting` names who is to write next; `q` looks at subject, client and messages. */
        get: operations["chat_conversations_list"];
        put?: never;
        /** @description With a customer who has an account (409 NO_ACCOUNT). An open one about the same visit goes on. */
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
        /** @description Knows who speaks by name. */
        get: operations["chat_conversations_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** @description Subject, priority, who takes care of it, which visit it is about; closed and opened again. */
        patch: operations["chat_conversations_update"];
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
        /** @description A photo or a file of at most 10 MB as a message of its own. */
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
        /** @description At most a hundred, always in their order; `after` the last number that is known, what came since. */
        get: operations["chat_messages_list"];
        put?: never;
        /** @description Sent twice with one `client_id`, it is stored once and answered the same. */
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
        /** @description One's own text, for a quarter of an hour. What it said before is kept. */
        put: operations["chat_messages_update"];
        post?: never;
        /** @description One's own: the words go, the place stays. */
        delete: operations["chat_messages_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/conversations/{conversation_id}/messages/{message_number}/edits/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What a message said before, the oldest first. */
        get: operations["chat_messages_edits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/conversations/{conversation_id}/messages/{message_number}/order/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description An accepted quote that no order took, put on one of the client's. 409 QUOTE_NOT_WAITING. */
        post: operations["chat_quotes_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/conversations/{conversation_id}/quotes/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Positions with prices. What the client accepts becomes part of the visit's order. */
        post: operations["chat_quotes_create"];
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
        /** @description This person has read up to here; it never goes back. */
        post: operations["chat_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/people/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description To whom a conversation may be given: the user ids and names of everybody who works here. */
        get: operations["chat_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clock/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What the caller's clock runs on now. */
        get: operations["clock_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clock/sheet/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The caller's own hours; null for somebody who works on no cars. */
        get: operations["clock_sheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clock/start/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description What ran before stops at the same moment. */
        post: operations["clock_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clock/stop/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Knows who acts by name, and whether they see prices. */
        post: operations["clock_stop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description People and companies; `q` is one box for names, phones, e-mails, NIPs, plates and parts of a VIN. */
        get: operations["customers_list"];
        put?: never;
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
        post: operations["customers_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/export/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Everybody and every car as a CSV that the import reads again. */
        get: operations["customers_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/import/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description A CSV of customers and cars. A dry run says what would become of each line; lines with errors are skipped. */
        post: operations["customers_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customer_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Who was merged answers as who they were merged into. */
        get: operations["customers_get"];
        /** @description 409 CONFLICT brings the record as somebody else saved it. */
        put: operations["customers_update"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customer_id}/merge/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Two records of one person become one; cars and visits come along, and nothing is lost. */
        post: operations["customers_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customer_id}/vehicles/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
        post: operations["customers_vehicles_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/data/exports/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Exports of this workshop, the newest first, whoever asked for them. */
        get: operations["exports_list"];
        put?: never;
        /** @description Begin an export of everything this workshop has; it goes on behind the answer. */
        post: operations["export_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/data/exports/{job_id}/download/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description An address of the archive that works for ten minutes without a token. Asking for it is audited. */
        post: operations["export_download"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/data/exports/{job_id}/file/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The archive itself, for whoever has the signed address. */
        get: operations["export_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feeds/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Secret addresses for calendar programs: the office sees all, a mechanic their own. */
        get: operations["feeds_list"];
        put?: never;
        /** @description A new address in place of the old one, which is dead at once. */
        post: operations["feeds_rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hours/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Seven days, Monday first. */
        get: operations["hours_get"];
        /** @description All seven days at once; `closes_at` at or before `opens_at` is after midnight. */
        put: operations["hours_update"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspection-templates/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
        get: operations["inspection_templates_list"];
        put?: never;
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
        post: operations["inspection_templates_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspection-templates/{template_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
        get: operations["inspection_templates_get"];
        /** @description All items anew; inspections that were begun keep theirs. 409 CONFLICT brings what somebody else saved. */
        put: operations["inspection_templates_update"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/counts/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
        get: operations["inventory_counts_list"];
        put?: never;
        /** @description A sheet of one place, category or supplier, or of everything; at most two thousand parts. */
        post: operations["inventory_counts_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/counts/{count_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
        get: operations["inventory_counts_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/counts/{count_id}/cancel/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
        post: operations["inventory_counts_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/counts/{count_id}/lines/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description What lies there of one part. A part that is not on the sheet is put on it. */
        post: operations["inventory_counts_lines_set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/counts/{count_id}/post/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Writes the differences once; the second time is refused. */
        post: operations["inventory_counts_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/locations/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
        get: operations["inventory_locations_list"];
        put?: never;
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
        post: operations["inventory_locations_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/locations/{location_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
        put: operations["inventory_locations_update"];
        post?: never;
        /** @description 409 IN_USE while parts lie there. */
        delete: operations["inventory_locations_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/movements/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The ledger of all parts, newest first. */
        get: operations["inventory_movements_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/parts/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description `q` is one box for names, numbers, barcodes, OEM numbers and makers. Counted up to a thousand. */
        get: operations["inventory_parts_list"];
        put?: never;
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
        post: operations["inventory_parts_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/parts/by-code/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What a scanned or typed code means, the surest first; usually one part, none when nobody knows it. */
        get: operations["inventory_parts_by_code"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/parts/categories/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
        get: operations["inventory_parts_categories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/parts/{part_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
        get: operations["inventory_parts_get"];
        /** @description Quantities are not among it: they move. 409 CONFLICT brings the part as somebody else saved it. */
        put: operations["inventory_parts_update"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/parts/{part_id}/correct/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description 409 NOT_ENOUGH_STOCK when fewer than none would be left. */
        post: operations["inventory_parts_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/parts/{part_id}/movements/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The ledger of one part, newest first. */
        get: operations["inventory_parts_movements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/parts/{part_id}/receive/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Pieces that no purchase order announced. Waiting orders get theirs at once. */
        post: operations["inventory_parts_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/price-lists/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
        get: operations["inventory_price_lists_list"];
        put?: never;
        /** @description A CSV of up to 10 MB; the answer says what its columns seem to be. No part is written yet. */
        post: operations["inventory_price_lists_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/price-lists/{price_list_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description How far it is: `done_rows` of `total_rows`. */
        get: operations["inventory_price_lists_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/price-lists/{price_list_id}/run/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description A worker goes through the file; ask again how far it is. A dry run writes nothing. */
        post: operations["inventory_price_lists_run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/purchase-orders/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Newest first; `status` "open" is whatever may still bring something. */
        get: operations["inventory_purchase_orders_list"];
        put?: never;
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
        post: operations["inventory_purchase_orders_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/purchase-orders/propose/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What is lacking for waiting orders and on the shelf, by supplier, without what is on its way. */
        get: operations["inventory_purchase_orders_proposal"];
        put?: never;
        /** @description Makes a draft for each supplier, or adds to the one that is there. */
        post: operations["inventory_purchase_orders_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/purchase-orders/{purchase_order_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
        get: operations["inventory_purchase_orders_get"];
        /** @description A draft with all its lines. 409 CONFLICT brings the order as somebody else saved it. */
        put: operations["inventory_purchase_orders_update"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/purchase-orders/{purchase_order_id}/cancel/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description The rest will not come; what came stays. */
        post: operations["inventory_purchase_orders_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/purchase-orders/{purchase_order_id}/order/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description The draft went to the supplier and is on its way from now on. */
        post: operations["inventory_purchase_orders_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/purchase-orders/{purchase_order_id}/receive/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description What came, whole or in part; another price than the agreed one is taken and shown. Received once. */
        post: operations["inventory_purchase_orders_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/reservations/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What orders want and have not got yet, whoever waits longest first. */
        get: operations["inventory_reservations_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/stock-alerts/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Open ones, or those that resolved themselves. */
        get: operations["inventory_stock_alerts_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/suppliers/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
        get: operations["inventory_suppliers_list"];
        put?: never;
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
        post: operations["inventory_suppliers_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/suppliers/{supplier_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
        get: operations["inventory_suppliers_get"];
        /** @description 409 CONFLICT brings the supplier as somebody else saved it. */
        put: operations["inventory_suppliers_update"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
        get: operations["jobs_list"];
        put?: never;
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
        post: operations["jobs_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{canned_job_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
        get: operations["jobs_get"];
        /** @description All positions anew. 409 CONFLICT brings the job as somebody else saved it. */
        put: operations["jobs_update"];
        post?: never;
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
        delete: operations["jobs_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The caller, what they may do here, and where they are. */
        get: operations["me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mechanic/orders/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The caller's orders of today and those carried over, each whole, and cars here that nobody has taken. */
        get: operations["mechanic_orders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mechanic/today/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The caller's own visits of today. */
        get: operations["mechanic_today"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mechanics/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
        get: operations["mechanics_list"];
        put?: never;
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
        post: operations["mechanics_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mechanics/{mechanic_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
        put: operations["mechanics_update"];
        post?: never;
        /** @description Only one without a single visit; otherwise switch them off. */
        delete: operations["mechanics_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mechanics/{mechanic_id}/days/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Days that differ from the ordinary week, from today on. */
        get: operations["schedule_days_list"];
        /** @description Other hours on one date, or a free day. */
        put: operations["schedule_days_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mechanics/{mechanic_id}/days/{date}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description Back to the ordinary week on that date. */
        delete: operations["schedule_days_clear"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mechanics/{mechanic_id}/schedules/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The mechanic's ordinary week; a day that is missing is free. */
        get: operations["shifts_get"];
        /** @description The whole week at once; an end at or before the start is on the next day. */
        put: operations["shifts_update"];
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
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
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
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
        get: operations["notifications_preferences"];
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
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
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
        post: operations["notifications_push_subscribe"];
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
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
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
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
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
        get: operations["notifications_unread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/order-rules/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
        get: operations["order_rules_get"];
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
        put: operations["order_rules_update"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Open orders, or closed or all; `q` finds by number, plate, VIN, customer. */
        get: operations["orders_list"];
        put?: never;
        /** @description For a booking, or for a car that stands here. 409 ORDER_OPEN names the order this car already has. */
        post: operations["orders_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Knows who acts by name, and whether they see prices. */
        get: operations["orders_get"];
        /** @description 409 CONFLICT brings the order as somebody else saved it. */
        put: operations["orders_update"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/act/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description One move of the order. 409 MOVE_REFUSED says what is in the way, 403 whose step it is. */
        post: operations["orders_act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/consents/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Proof of every decision, the newest first: who, when, from where, and of which words. */
        get: operations["orders_consents_list"];
        put?: never;
        /** @description What the client said of each position, as staff heard it. */
        post: operations["orders_consents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/diagnosis/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What the machine found before the visit; null where the order came without one. */
        get: operations["orders_diagnosis"];
        /** @description What it really was: the id of one of the causes, or plain words. It grades the machine when the car goes. */
        put: operations["orders_cause"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/estimates/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The newest first. Who sees no prices gets no link either. */
        get: operations["orders_estimates_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/estimates/{number}/extend/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description 409 ESTIMATE_REVOKED for one that was taken back. */
        post: operations["orders_estimates_extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/estimates/{number}/pdf/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Exactly the words that were sent. */
        get: operations["orders_estimates_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/estimates/{number}/revoke/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description The link opens nothing any more. Once more is no error. */
        post: operations["orders_estimates_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/files/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Knows who acts by name, and whether they see prices. */
        get: operations["orders_files_list"];
        put?: never;
        /** @description A JPEG, PNG or WebP of at most 10 MB. Kept without place, time and camera. */
        post: operations["orders_files_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/files/{file_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description Can be undone for an hour. */
        delete: operations["orders_files_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/files/{file_id}/restore/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Knows who acts by name, and whether they see prices. */
        post: operations["orders_files_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/hours/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Planned against real, per line and in all. */
        get: operations["orders_hours"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/inspection-items/{item_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description 409 CONFLICT brings the item as somebody else saved it. */
        put: operations["orders_inspection_items_update"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/inspection-items/{item_id}/propose/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description What was found becomes a position of the order, once. For mechanics the price is the list's. */
        post: operations["orders_inspection_items_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/inspections/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The latest first, each with its items and their photos. */
        get: operations["orders_inspections_list"];
        put?: never;
        /** @description Knows who acts by name, and whether they see prices. */
        post: operations["orders_inspections_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/inspections/{inspection_id}/finish/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Knows who acts by name, and whether they see prices. */
        post: operations["orders_inspections_finish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/intake/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Knows who acts by name, and whether they see prices. */
        get: operations["orders_intake_get"];
        /** @description How the car came. A mileage below the last one asks why (400 naming `mileage_reason`). */
        put: operations["orders_intake_update"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/intake/pdf/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description The protocol as it is written now, with the signature that was given to it. 404 while nothing is written.
         *
         *     Where mechanics see no prices, theirs is without the fee.
         */
        get: operations["orders_intake_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/intake/sign/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Keeps the protocol as it is now, with the name and the signature under it. */
        post: operations["orders_intake_sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/jobs/{canned_job_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description All positions of a canned job. */
        post: operations["orders_job"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/lines/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description All positions in their new order, each once. */
        put: operations["orders_lines_arrange"];
        /** @description A new position, proposed. For mechanics the price is the list's, whatever they send. */
        post: operations["orders_lines_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/lines/{line_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description Another price or other words ask the client again, for this position. 409 CONFLICT brings it as it is now. */
        put: operations["orders_lines_update"];
        post?: never;
        /** @description Knows who acts by name, and whether they see prices. */
        delete: operations["orders_lines_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/lines/{line_id}/done/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description Knows who acts by name, and whether they see prices. */
        put: operations["orders_lines_done"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/lines/{line_id}/issue/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Hand out the part. 409 NOT_ENOUGH_STOCK says what is there. */
        post: operations["orders_lines_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/lines/{line_id}/return/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Knows who acts by name, and whether they see prices. */
        post: operations["orders_lines_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/notes/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Knows who acts by name, and whether they see prices. */
        post: operations["orders_note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/uploads/{upload_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description Begins under an id of the sender's own choice, or tells how much of it is here. */
        put: operations["orders_uploads_begin"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * @description The next bytes. With the last of them the file is made: a JPEG, PNG or WebP of at most 10 MB, or a video.
         *
         *     A video has at most 30 MB and a minute, as MP4 or WebM. Kept without place, time and camera.
         */
        patch: operations["orders_uploads_continue"];
        trace?: never;
    };
    "/api/v1/people/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Everybody on the staff, invited and former ones included. */
        get: operations["people_list"];
        put?: never;
        /** @description Invite by e-mail. They are on the staff once they log in on this host. */
        post: operations["people_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{membership_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A person's place on the staff. */
        get: operations["people_get"];
        /** @description New roles or another status, at once. */
        put: operations["people_update"];
        post?: never;
        /** @description Off the staff at once; the row stays as history. */
        delete: operations["people_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/photos/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description In the order in which clients see them, at most ten. */
        get: operations["photos_list"];
        put?: never;
        /** @description A JPEG, PNG or WebP of at most 10 MB. Kept without place, time and camera. */
        post: operations["photos_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/photos/order/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description All ids, each once; the first one stands on cards. */
        put: operations["photos_order"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/photos/{photo_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description What the picture shows, for those who do not see it. */
        put: operations["photos_update"];
        post?: never;
        /** @description Can be undone for an hour. */
        delete: operations["photos_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/photos/{photo_id}/restore/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Undo a removal of the last hour; the picture returns to its place. */
        post: operations["photos_restore"];
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
        /** @description Up to eight places in Poland, best first; accents and capitals do not matter. Nazwy miejscowości: GeoNames (geonames.org), licencja CC BY 4.0. */
        get: operations["places"];
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
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
        get: operations["services_list"];
        put?: never;
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
        post: operations["services_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services/{service_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
        put: operations["services_update"];
        post?: never;
        /** @description Only one that was never booked; otherwise switch it off. */
        delete: operations["services_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/special-days/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Dates that differ from their weekday, in order. */
        get: operations["special_days_list"];
        put?: never;
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
        post: operations["special_days_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/special-days/{special_day_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
        put: operations["special_days_update"];
        post?: never;
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
        delete: operations["special_days_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/time-entries/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Knows who acts by name, and whether they see prices. */
        get: operations["time_entries_list"];
        put?: never;
        /** @description Time that nobody clocked. 409 CLOCK_OVERLAPS names the entry in the way. */
        post: operations["time_entries_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/time-entries/{entry_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What was corrected of it, the latest first. */
        get: operations["time_entries_changes"];
        /** @description Knows who acts by name, and whether they see prices. */
        put: operations["time_entries_update"];
        post?: never;
        /** @description Knows who acts by name, and whether they see prices. */
        delete: operations["time_entries_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/time-sheet/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Everybody's hours by day, and what was planned for the work finished in these days. */
        get: operations["time_sheet_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/time-sheet/{mechanic_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description One person's hours: by day, by order, every entry, and what was corrected. */
        get: operations["time_sheet_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/today/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What asks for action now, and today's visits. */
        get: operations["today"];
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
        /** @description The people of this workshop. */
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
        /** @description What the caller told us about themself. */
        get: operations["users_profile"];
        /** @description Fields that are left out stay as they are. */
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
        /** @description One person on the staff of this workshop. */
        get: operations["users_get"];
        put?: never;
        post?: never;
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
        /** @description What a number that is being read off tells of its car; nothing is kept. */
        get: operations["vehicles_decode_vin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vehicles/{customer_vehicle_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
        get: operations["vehicles_get"];
        /** @description 409 CONFLICT brings the car as somebody else saved it. */
        put: operations["vehicles_update"];
        post?: never;
        /** @description Sold or scrapped: kept with its visits, offered for no new one. */
        delete: operations["vehicles_archive"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vehicles/{customer_vehicle_id}/client-data/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The car as its owner's account has it, while they agree. They see every reading. 403 NOT_SHARED otherwise. */
        get: operations["vehicles_client_data"];
        put?: never;
        /** @description Write the owner's data into the workshop's own record, where it stays. 409 CONFLICT as in a change. */
        post: operations["vehicles_client_data_copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vehicles/{customer_vehicle_id}/people/{customer_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description Somebody besides the owner comes with this car. */
        put: operations["vehicles_share"];
        post?: never;
        /** @description A door of the workshop API. Says which permission it needs: one name, or one per method. */
        delete: operations["vehicles_unshare"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vehicles/{customer_vehicle_id}/restore/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description The car comes again. */
        post: operations["vehicles_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workshop/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The public entry and the booking rules, which an owner sets on one page. */
        get: operations["workshop_get"];
        /** @description Fields that are left out stay as they are; `daily_cap` null takes the cap away. */
        put: operations["workshop_update"];
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
        AbsenceInRequest: {
            /** Format: date-time */
            ends_at: string;
            /** Format: int64 */
            mechanic_id: number;
            /** @default  */
            reason: string;
            /** Format: date-time */
            starts_at: string;
        };
        AbsenceOut: {
            /** Format: date-time */
            ends_at: string;
            id: number;
            mechanic_id: number;
            reason: string;
            /** Format: date-time */
            starts_at: string;
        };
        /** @description `standing_visits`: how many visits of that time still stand on this mechanic. */
        AbsenceSavedOut: {
            /** Format: date-time */
            ends_at: string;
            id: number;
            mechanic_id: number;
            reason: string;
            standing_visits: number;
            /** Format: date-time */
            starts_at: string;
        };
        ActInRequest: {
            action: components["schemas"]["ActionEnum"];
            /** @default  */
            document: string;
            /** Format: decimal */
            gross?: string | null;
            /** @default  */
            paid_by: string;
            /** @default  */
            reason: string;
            version?: number;
        };
        /** @enum {string} */
        ActionEnum: "arrive" | "inspect" | "send_estimate" | "approve" | "decline" | "start" | "finish" | "fail_check" | "pass_check" | "reopen" | "invoice" | "pay" | "release" | "cancel";
        /** @description What is left out stays as it is; `bay_id` null takes it off its bay. `version` is the one that was read. */
        AppointmentEditInRequest: {
            /** Format: int64 */
            bay_id?: number | null;
            concern?: string;
            duration_minutes?: number;
            /** @default false */
            ignore_warnings: boolean;
            /** Format: int64 */
            mechanic_id?: number;
            note?: string;
            /** Format: date-time */
            start?: string;
            version: number;
        };
        /** @description Who comes is one of the workshop's customers by `customer_id`, or `customer` in words; the same of the car. */
        AppointmentInRequest: {
            /** Format: int64 */
            bay_id?: number | null;
            /** @default  */
            concern: string;
            customer?: components["schemas"]["CustomerInRequest"];
            /** Format: int64 */
            customer_id?: number | null;
            /** Format: int64 */
            customer_vehicle_id?: number | null;
            duration_minutes?: number | null;
            /** @default false */
            ignore_warnings: boolean;
            /** Format: int64 */
            mechanic_id?: number | null;
            /** @default  */
            note: string;
            /** Format: int64 */
            service_id: number;
            /** Format: date-time */
            start: string;
            vehicle?: components["schemas"]["VehicleInRequest"];
        };
        ArrangeInRequest: {
            line_ids: number[];
        };
        /** @description No price: the agreed one. */
        ArrivedInRequest: {
            /** Format: int64 */
            line_id: number;
            /** Format: decimal */
            price?: string | null;
            /** Format: decimal */
            quantity: string;
        };
        /** @description `reason` is empty for those who may not read it. */
        AwayOut: {
            /** Format: date-time */
            end: string;
            reason: string;
            /** Format: date-time */
            start: string;
        };
        BayInRequest: {
            /** @default true */
            is_active: boolean;
            /** @default lift */
            kind: components["schemas"]["BayKind"];
            name: string;
            /** @default 0 */
            position: number;
        };
        /** @enum {string} */
        BayKind: "lift" | "bay" | "alignment" | "tyres" | "diagnostics" | "bodywork";
        BayOut: {
            id: number;
            is_active: boolean;
            kind: string;
            name: string;
            position: number;
        };
        /** @description `standing_visits`: how many visits that are not over still stand there, once it is switched off. */
        BaySavedOut: {
            id: number;
            is_active: boolean;
            kind: string;
            name: string;
            position: number;
            standing_visits: number;
        };
        /** @enum {unknown} */
        BlankEnum: "";
        /** @description A mechanic's time, a bay's or both; `reason` is for the staff alone. */
        BlockInRequest: {
            /** Format: int64 */
            bay_id?: number | null;
            /** Format: date-time */
            end: string;
            /** Format: int64 */
            mechanic_id?: number | null;
            /** @default  */
            reason: string;
            /** Format: date-time */
            start: string;
        };
        BlockOut: {
            bay: components["schemas"]["NamedOut"] | null;
            /** Format: date-time */
            end: string;
            id: number;
            mechanic: components["schemas"]["NamedOut"] | null;
            reason: string;
            /** Format: date-time */
            start: string;
        };
        BlockerOut: {
            code: string;
            message: string;
        };
        /** @description The password and a code of the second factor. */
        BothInRequest: {
            code: string;
            password: string;
        };
        CalendarDayOut: {
            /** Format: time */
            closes_at: string | null;
            columns: components["schemas"]["ColumnOut"][];
            /** Format: date */
            date: string;
            is_closed: boolean;
            /** Format: time */
            opens_at: string | null;
            timezone: string;
        };
        /** @description The first day; with ?days all of them, the first included, in `days`. */
        CalendarOut: {
            /** Format: time */
            closes_at: string | null;
            columns: components["schemas"]["ColumnOut"][];
            /** Format: date */
            date: string;
            days: components["schemas"]["CalendarDayOut"][];
            is_closed: boolean;
            /** Format: time */
            opens_at: string | null;
            timezone: string;
        };
        CannedInRequest: {
            /** @default 0 */
            position: number;
            text: string;
            title: string;
        };
        CannedOut: {
            id: number;
            position: number;
            text: string;
            title: string;
        };
        CarBrief: {
            id: number;
            label: string;
            make: string;
            model: string;
            plate: string;
            vin: string;
            year: number | null;
        };
        /** @description `version` is the one that was read. */
        CarEditInRequest: {
            /** @default  */
            label: string;
            /** @default  */
            make: string;
            mileage_km?: number | null;
            /** @default  */
            model: string;
            /** @default  */
            note: string;
            /** @default  */
            plate: string;
            version: number;
            /** @default  */
            vin: string;
            year?: number | null;
        };
        /** @enum {string} */
        CarKindEnum: "car" | "van" | "electric" | "motorcycle";
        /** @enum {string} */
        CarMarkKind: "scratch" | "dent" | "chip" | "crack" | "other";
        CarSaveInRequest: {
            /** @default  */
            label: string;
            /** @default  */
            make: string;
            mileage_km?: number | null;
            /** @default  */
            model: string;
            /** @default  */
            note: string;
            /** @default  */
            plate: string;
            /** @default  */
            vin: string;
            year?: number | null;
        };
        CatalogueServiceOut: {
            category: string;
            code: string;
            duration_minutes: number;
            name: string;
        };
        CategoryOut: {
            name: string;
        };
        CauseInRequest: {
            actual_cause: string;
        };
        /** @enum {string} */
        CauseKind: "opening" | "order_line" | "purchase" | "delivery" | "count" | "office";
        CauseOut: {
            id: number | null;
            kind: components["schemas"]["CauseKind"];
            label: string;
            words: string;
        };
        /** @description What stood there and what stands there; `before` is empty for time written down anew, `after` for removed. */
        ChangeOut: {
            actor_name: string;
            after: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            at: string;
            before: {
                [key: string]: unknown;
            };
            entry_id: number;
            id: number;
            reason: string;
        };
        ChannelOut: {
            channel: components["schemas"]["NoticeChannel"];
            is_on: boolean;
        };
        ChatFileInRequest: {
            /** @default  */
            caption: string;
            /** @default  */
            client_id: string;
            /** Format: binary */
            file: string;
        };
        /** @description A photo has two addresses and a size in pixels, any other file one; all for ten minutes. */
        ChatFileOut: {
            height: number | null;
            name: string;
            size: number;
            small_url: string | null;
            url: string;
            width: number | null;
        };
        /** @enum {string} */
        ChatMessageKind: "text" | "photo" | "file" | "quote" | "system";
        ChatReadInRequest: {
            last_number: number;
        };
        ChatReadOut: {
            last_number: number;
        };
        /** @enum {string} */
        ChatSide: "client" | "staff" | "system";
        ChoiceInRequest: {
            channel: components["schemas"]["NoticeChannel"];
            is_on: boolean;
            kind: string;
        };
        /** @description What the client's own account says of the car, since they let this workshop read it. */
        ClientCarOut: {
            fuel: string;
            /** Format: date-time */
            given_at: string;
            /** Format: date */
            inspection_due: string | null;
            /** Format: date */
            insurance_due: string | null;
            make: string;
            mileage_km: number | null;
            model: string;
            plate: string;
            /** Format: date */
            service_due: string | null;
            /** Format: date */
            tyres_due: string | null;
            vin: string;
            year: number | null;
        };
        /** @enum {string} */
        ClientRecordEnum: "none" | "private" | "shared";
        /** @description `mechanic` is whose clock it is: null for somebody who works on no cars and so has none. */
        ClockOut: {
            mechanic: components["schemas"]["OrderMechanic"] | null;
            running: components["schemas"]["EntryOut"] | null;
        };
        /** @description On a line, on an order, or neither: work in general. `at` when the network was away, `until` when it is over. */
        ClockStartInRequest: {
            /** Format: date-time */
            at?: string | null;
            /** Format: int64 */
            line_id?: number | null;
            /** @default  */
            note: string;
            /** Format: int64 */
            order_id?: number | null;
            /** Format: date-time */
            until?: string | null;
        };
        ClockStopInRequest: {
            /** Format: date-time */
            at?: string | null;
        };
        ColleagueOut: {
            id: number;
            name: string;
        };
        ColumnOut: {
            absences: components["schemas"]["AwayOut"][];
            appointments: components["schemas"]["StaffAppointment"][];
            blocks: components["schemas"]["BlockOut"][];
            breaks: components["schemas"]["SpanOut"][];
            color: string;
            id: number | null;
            kind: string;
            name: string;
            working: components["schemas"]["SpanOut"][];
        };
        /** @description What a caller sends or gets; nothing is saved through it. */
        ConfirmInRequest: {
            code: string;
            email: string;
        };
        ConsentOut: {
            actor_name: string;
            address: string;
            /** Format: date-time */
            at: string;
            channel: components["schemas"]["ConsentOutChannelEnum"];
            decision: components["schemas"]["DecisionEnum"];
            estimate: number | null;
            /** Format: decimal */
            gross: string | null;
            how: string;
            id: number;
            is_intact: boolean;
            language: string;
            line_id: number;
            line_name: string;
            line_version: number;
            name: string;
            text_hash: string;
            user_agent: string;
        };
        /** @enum {string} */
        ConsentOutChannelEnum: "link" | "phone" | "in_person" | "staff" | "chat";
        /** @enum {string} */
        ConsentsInChannelEnum: "phone" | "in_person" | "staff";
        /** @description `how` says in words by which way the client decided, `channel` in one. */
        ConsentsInRequest: {
            channel?: components["schemas"]["ConsentsInChannelEnum"];
            decisions: components["schemas"]["DecisionInRequest"][];
            how: string;
        };
        ConversationBrief: {
            /** Format: uuid */
            appointment_id: string | null;
            assigned_to_id: number | null;
            assigned_to_name: string;
            client_name: string;
            client_user_id: number | null;
            /** Format: date-time */
            closed_at: string | null;
            /** Format: date-time */
            created_at: string;
            customer_id: number | null;
            /** Format: uuid */
            id: string;
            /** @description Their account was deleted: nobody reads a new message. */
            is_client_gone: boolean;
            last_kind: string;
            /** Format: date-time */
            last_message_at: string | null;
            last_number: number;
            last_side: string;
            last_text: string;
            order_id: number | null;
            priority: components["schemas"]["ConversationPriority"];
            status: components["schemas"]["ConversationStatus"];
            subject: string;
            unread: number;
        };
        ConversationInRequest: {
            /** Format: uuid */
            appointment_id?: string | null;
            /** @default  */
            client_id: string;
            /** Format: int64 */
            customer_id: number;
            /** Format: int64 */
            order_id?: number | null;
            /** @default normal */
            priority: components["schemas"]["ConversationPriority"];
            /** @default  */
            subject: string;
            /** @default  */
            text: string;
        };
        ConversationOut: {
            /** Format: uuid */
            appointment_id: string | null;
            assigned_to_id: number | null;
            assigned_to_name: string;
            client_name: string;
            client_user_id: number | null;
            /** Format: date-time */
            closed_at: string | null;
            /** Format: date-time */
            created_at: string;
            customer_id: number | null;
            /** Format: uuid */
            id: string;
            /** @description Their account was deleted: nobody reads a new message. */
            is_client_gone: boolean;
            last_kind: string;
            /** Format: date-time */
            last_message_at: string | null;
            last_number: number;
            last_side: string;
            last_text: string;
            order_id: number | null;
            priority: components["schemas"]["ConversationPriority"];
            read: components["schemas"]["ReadMarkOut"][];
            status: components["schemas"]["ConversationStatus"];
            subject: string;
            unread: number;
        };
        /** @enum {string} */
        ConversationPriority: "low" | "normal" | "high" | "urgent";
        /** @enum {string} */
        ConversationStatus: "active" | "closed";
        /** @description `version` is the one of the workshop's car that was read. */
        CopyInRequest: {
            version: number;
        };
        /** @description `change` is how much more (or, below nought, less) lies there than the books say. */
        CorrectInRequest: {
            /** Format: decimal */
            change: string;
            words: string;
        };
        CountBrief: {
            /** Format: date-time */
            closed_at: string | null;
            /** Format: date-time */
            created_at: string;
            difference_value: components["schemas"]["SignedMoney"];
            differences: number;
            id: number;
            lines_count: number;
            lines_done: number;
            name: string;
            opened_by: string;
            posted_by: string;
            status: components["schemas"]["CountStatus"];
        };
        /** @description What lies there; null takes the entry back. `is_more` adds to what was counted, piece by scanned piece. */
        CountLineInRequest: {
            /** Format: decimal */
            counted: string | null;
            /** @default false */
            is_more: boolean;
            /** Format: int64 */
            part_id: number;
        };
        CountLineOut: {
            /** @description A quantity as a decimal string without idle noughts. */
            counted: string | null;
            /** Format: date-time */
            counted_at: string | null;
            /** @description A quantity as a decimal string without idle noughts. */
            difference: string | null;
            /** @description A quantity as a decimal string without idle noughts. */
            expected: string;
            part: components["schemas"]["CountedPart"];
        };
        CountOpenInRequest: {
            /** @default  */
            category: string;
            /** Format: int64 */
            location_id?: number | null;
            name: string;
            /** Format: int64 */
            supplier_id?: number | null;
        };
        CountOut: {
            /** Format: date-time */
            closed_at: string | null;
            /** Format: date-time */
            created_at: string;
            difference_value: components["schemas"]["SignedMoney"];
            differences: number;
            id: number;
            lines: components["schemas"]["CountLineOut"][];
            lines_count: number;
            lines_done: number;
            name: string;
            opened_by: string;
            posted_by: string;
            status: components["schemas"]["CountStatus"];
        };
        /** @enum {string} */
        CountStatus: "open" | "posted" | "cancelled";
        CountedPart: {
            barcode: string;
            id: number;
            location: string;
            name: string;
            sku: string;
            unit: components["schemas"]["Unit"];
        };
        /** @enum {string} */
        CurrencyEnum: "PLN";
        CustomerBrief: {
            /** Format: date-time */
            created_at: string;
            email: string;
            has_account: boolean;
            id: number;
            kind: components["schemas"]["CustomerKind"];
            /** Format: date-time */
            last_visit_at: string | null;
            name: string;
            nip: string;
            phone: string;
            vehicles: components["schemas"]["CarBrief"][];
        };
        CustomerCar: {
            /** Format: date-time */
            archived_at: string | null;
            client_record: components["schemas"]["ClientRecordEnum"];
            id: number;
            label: string;
            make: string;
            mileage_km: number | null;
            model: string;
            note: string;
            owner: components["schemas"]["PersonBrief"];
            plate: string;
            shared_with: components["schemas"]["PersonBrief"][];
            version: number;
            vin: string;
            year: number | null;
        };
        /** @description `version` is the one that was read. */
        CustomerEditInRequest: {
            /** @default  */
            city: string;
            email?: string;
            /** @default person */
            kind: components["schemas"]["CustomerKind"];
            name: string;
            /** @default  */
            nip: string;
            /** @default  */
            note: string;
            /** @default  */
            phone: string;
            /** @default  */
            postal_code: string;
            /** @default  */
            street: string;
            version: number;
        };
        CustomerInRequest: {
            email?: string;
            name: string;
            /** @default  */
            phone: string;
        };
        /** @enum {string} */
        CustomerKind: "person" | "company";
        CustomerOut: {
            city: string;
            /** Format: date-time */
            created_at: string;
            email: string;
            has_account: boolean;
            id: number;
            kind: components["schemas"]["CustomerKind"];
            /** Format: date-time */
            last_visit_at: string | null;
            name: string;
            nip: string;
            note: string;
            phone: string;
            postal_code: string;
            same_phone: components["schemas"]["PersonBrief"][];
            street: string;
            vehicles: components["schemas"]["CustomerCar"][];
            version: number;
        };
        CustomerSaveInRequest: {
            /** @default  */
            city: string;
            email?: string;
            /** @default person */
            kind: components["schemas"]["CustomerKind"];
            name: string;
            /** @default  */
            nip: string;
            /** @default  */
            note: string;
            /** @default  */
            phone: string;
            /** @default  */
            postal_code: string;
            /** @default  */
            street: string;
        };
        DayHours: {
            /** Format: time */
            break_end?: string | null;
            /** Format: time */
            break_start?: string | null;
            /** Format: time */
            closes_at?: string | null;
            day_of_week: number;
            /** @default false */
            is_closed: boolean;
            /** Format: time */
            opens_at?: string | null;
        };
        DayHoursRequest: {
            /** Format: time */
            break_end?: string | null;
            /** Format: time */
            break_start?: string | null;
            /** Format: time */
            closes_at?: string | null;
            day_of_week: number;
            /** @default false */
            is_closed: boolean;
            /** Format: time */
            opens_at?: string | null;
        };
        /** @enum {string} */
        DecisionEnum: "approved" | "declined" | "call";
        /** @enum {string} */
        DecisionInConsentEnum: "approved" | "declined" | "call";
        /** @description `line_version` is the one that was read out to the client. */
        DecisionInRequest: {
            consent: components["schemas"]["DecisionInConsentEnum"];
            /** Format: int64 */
            line_id: number;
            line_version: number;
        };
        DeclinedBefore: {
            /** Format: date-time */
            declined_at: string | null;
            /** Format: decimal */
            gross: string | null;
            line_id: number;
            name: string;
            order_id: number;
            order_label: string;
        };
        DecodedVinOut: {
            country: string | null;
            maker: string | null;
            year: number | null;
        };
        DoneInRequest: {
            is_done: boolean;
        };
        DownloadOut: {
            /** Format: date-time */
            expires_at: string;
            url: string;
        };
        /** @description What a caller sends or gets; nothing is saved through it. */
        EmailInRequest: {
            email: string;
        };
        EntryLine: {
            id: number;
            name: string;
        };
        EntryOrder: {
            id: number;
            label: string;
            plate: string;
        };
        /** @description `minutes` up to now for one that runs. */
        EntryOut: {
            /** Format: date-time */
            ended_at: string | null;
            id: number;
            line: components["schemas"]["EntryLine"] | null;
            mechanic: components["schemas"]["OrderMechanic"];
            minutes: number;
            note: string;
            order: components["schemas"]["EntryOrder"] | null;
            /** Format: date-time */
            started_at: string;
            version: number;
        };
        /** @description `link` is empty when the house's key changed since it was sent. */
        EstimateBrief: {
            /** Format: date-time */
            decided_at: string | null;
            decided_by: string;
            /** Format: date-time */
            first_opened_at: string | null;
            /** Format: decimal */
            gross: string | null;
            /** Format: date-time */
            last_opened_at: string | null;
            link: string;
            /** Format: date-time */
            made_at: string;
            made_by_name: string;
            mailing: components["schemas"]["MailingEnum"];
            number: number;
            opened_count: number;
            state: components["schemas"]["StateEnum"];
            /** Format: date-time */
            valid_until: string;
        };
        EventOut: {
            actor_name: string;
            /** Format: date-time */
            at: string;
            details: {
                [key: string]: unknown;
            };
            id: number;
            kind: components["schemas"]["OrderEventKind"];
            reason: string;
            stage_from: string;
            stage_to: string;
        };
        /** @description `progress` is a percentage; `file_until` says until when the archive waits to be fetched. */
        ExportOut: {
            asked_by: string;
            bytes: number | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            file_until: string | null;
            /** Format: date-time */
            finished_at: string | null;
            has_file: boolean;
            /** Format: uuid */
            id: string;
            message: string;
            progress: number;
            state: string;
        };
        /** @description Valid for so many days from now. */
        ExtendInRequest: {
            days: number;
        };
        /** @enum {string} */
        FaceEnum: "marketplace" | "console" | "workshop";
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
        /** @description Null: the feed of the whole workshop. */
        FeedRotateInRequest: {
            /** Format: int64 */
            mechanic_id?: number | null;
        };
        FeedsOut: {
            mechanics: components["schemas"]["MechanicFeedOut"][];
            workshop_url: string | null;
        };
        FileInRequest: {
            /** @default  */
            caption: string;
            /** Format: int64 */
            item_id?: number | null;
            /** Format: binary */
            photo: string;
            /** @default work */
            purpose: components["schemas"]["PurposeEnum"];
        };
        /** @description Addresses are good for ten minutes. `small_url` is a picture either way; `seconds` is 0 for a photo. */
        FileOut: {
            added_by_name: string;
            caption: string;
            /** Format: date-time */
            created_at: string;
            height: number;
            id: number;
            item_id: number | null;
            kind: components["schemas"]["FileOutKindEnum"];
            purpose: components["schemas"]["PurposeEnum"];
            seconds: number;
            small_url: string;
            url: string;
            width: number;
        };
        /** @enum {string} */
        FileOutKindEnum: "photo" | "video";
        FoundByMachine: {
            actions: string[];
            causes: components["schemas"]["FoundCause"][];
            /** Format: decimal */
            confidence: string;
            cost_max: components["schemas"]["Money"] | null;
            cost_min: components["schemas"]["Money"] | null;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            parts: string[];
            provider: string;
            services: string[];
            severity: string;
            symptoms: string[];
            urgent: boolean;
            urgent_reason: string;
        };
        FoundCause: {
            explanation: string;
            id: string;
            name: string;
            /** Format: double */
            probability: number;
            reasons: string[];
            severity: string;
        };
        FreeDayOut: {
            /** Format: date */
            date: string;
            is_open: boolean;
            slots: components["schemas"]["SpanOut"][];
        };
        /** @enum {string} */
        GenderEnum: "female" | "male" | "other";
        HoursOut: {
            lines: components["schemas"]["LineHoursOut"][];
            planned_minutes: number;
            worked_minutes: number;
        };
        /** @description `dry_run` only looks; leave it out to be safe. */
        ImportInRequest: {
            /** @default true */
            dry_run: boolean;
            /** Format: binary */
            file: string;
        };
        ImportLineOut: {
            car: string;
            errors: {
                [key: string]: string[];
            };
            name: string;
            outcome: components["schemas"]["OutcomeEnum"];
            row: number;
        };
        /** @description `rows` are the first two hundred, those with errors before the others. */
        ImportOut: {
            dry_run: boolean;
            failed: number;
            known: number;
            new: number;
            rows: components["schemas"]["ImportLineOut"][];
        };
        InspectionOut: {
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            finished_at: string | null;
            id: number;
            items: components["schemas"]["ItemOut"][];
            name: string;
            started_by_name: string;
        };
        InspectionStartInRequest: {
            /** Format: int64 */
            template_id: number;
        };
        /** @description `version` is the one that was read; 0 or nothing for the first time. VIN and plate left out stay. */
        IntakeInRequest: {
            /** @default  */
            belongings: string;
            fuel_eighths?: number | null;
            /** @default 1 */
            keys_count: number;
            marks?: components["schemas"]["MarkInRequest"][];
            mileage_km?: number | null;
            /** @default  */
            mileage_reason: string;
            plate?: string | null;
            /** @default  */
            remarks: string;
            /** @default 0 */
            version: number;
            vin?: string | null;
        };
        /** @description `content_hash`: of all that is signed, the order's and the customer's words too. */
        IntakeOut: {
            belongings: string;
            concern: string;
            content_hash: string;
            decoded: components["schemas"]["DecodedVinOut"] | null;
            files: components["schemas"]["FileOut"][];
            fuel_eighths: number | null;
            /** Format: decimal */
            inspection_fee_net: string | null;
            keys_count: number;
            last_mileage_km: number | null;
            marks: components["schemas"]["MarkOut"][];
            mileage_km: number | null;
            mileage_reason: string;
            plate: string;
            /** Format: date-time */
            promised_at: string | null;
            remarks: string;
            signed: components["schemas"]["SignedOut"] | null;
            version: number;
            vin: string;
        };
        /** @description What a caller sends or gets; nothing is saved through it. */
        InviteInRequest: {
            email: string;
            roles: components["schemas"]["RolesEnum"][];
        };
        /** @description Without a quantity: all that the line wants and has not got. */
        IssueInRequest: {
            /** Format: decimal */
            quantity?: string | null;
        };
        /** @description Without a verdict a measured item gets its colour from the value. Without a version what stands there goes. */
        ItemInRequest: {
            /** @default  */
            note: string;
            /** Format: decimal */
            value?: string | null;
            /** @default  */
            verdict: components["schemas"]["VerdictEnum"] | components["schemas"]["BlankEnum"];
            version?: number;
        };
        ItemOut: {
            files: components["schemas"]["FileOut"][];
            group: string;
            id: number;
            line_id: number | null;
            name: string;
            note: string;
            /** Format: decimal */
            red_at: string | null;
            unit: string;
            /** Format: decimal */
            value: string | null;
            verdict: components["schemas"]["VerdictEnum"] | components["schemas"]["BlankEnum"];
            version: number;
            /** Format: decimal */
            yellow_at: string | null;
        };
        JobEditInRequest: {
            /** @default true */
            is_active: boolean;
            /** @default  */
            keywords: string;
            lines: components["schemas"]["JobLineInRequest"][];
            name: string;
            version: number;
        };
        JobInRequest: {
            /** @default true */
            is_active: boolean;
            /** @default  */
            keywords: string;
            lines: components["schemas"]["JobLineInRequest"][];
            name: string;
        };
        JobLineInRequest: {
            kind: components["schemas"]["OrderLineKind"];
            name: string;
            /** Format: int64 */
            part_id?: number | null;
            /** Format: decimal */
            quantity: string;
            /** @default  */
            unit: string;
            /** Format: decimal */
            unit_net?: string | null;
            /** @default 23 */
            vat: components["schemas"]["VatRate"];
        };
        JobLineOut: {
            kind: components["schemas"]["OrderLineKind"];
            name: string;
            part_id: number | null;
            /** Format: decimal */
            quantity: string;
            unit: string;
            /** Format: decimal */
            unit_net: string | null;
            vat: components["schemas"]["VatRate"];
        };
        JobOut: {
            id: number;
            is_active: boolean;
            keywords: string;
            lines: components["schemas"]["JobLineOut"][];
            name: string;
            version: number;
        };
        KindOut: {
            channels: components["schemas"]["ChannelOut"][];
            group: string;
            kind: string;
            name: string;
        };
        /** @enum {string} */
        LanguageEnum: "pl" | "en";
        LineEditInRequest: {
            /**
             * Format: decimal
             * @default 0.00
             */
            discount_percent: string;
            /** @default  */
            explanation: string;
            kind: components["schemas"]["OrderLineKind"];
            /** Format: int64 */
            mechanic_id?: number | null;
            name: string;
            /** Format: int64 */
            part_id?: number | null;
            /** Format: decimal */
            quantity: string;
            /** @default  */
            unit: string;
            /**
             * Format: decimal
             * @default 0.00
             */
            unit_net: string;
            /** @default 23 */
            vat: components["schemas"]["VatRate"];
            version: number;
        };
        LineHoursOut: {
            line_id: number;
            planned_minutes: number;
            worked_minutes: number;
        };
        LineInRequest: {
            /**
             * Format: decimal
             * @default 0.00
             */
            discount_percent: string;
            /** @default  */
            explanation: string;
            kind: components["schemas"]["OrderLineKind"];
            /** Format: int64 */
            mechanic_id?: number | null;
            name: string;
            /** Format: int64 */
            part_id?: number | null;
            /** Format: decimal */
            quantity: string;
            /** @default  */
            unit: string;
            /**
             * Format: decimal
             * @default 0.00
             */
            unit_net: string;
            /** @default 23 */
            vat: components["schemas"]["VatRate"];
        };
        LineOut: {
            consent: components["schemas"]["LineOutConsentEnum"];
            /** Format: date-time */
            decided_at: string | null;
            /** Format: decimal */
            discount_percent: string | null;
            /** Format: date-time */
            done_at: string | null;
            explanation: string;
            /** Format: decimal */
            gross: string | null;
            id: number;
            kind: components["schemas"]["OrderLineKind"];
            mechanic_id: number | null;
            name: string;
            /** Format: decimal */
            net: string | null;
            part_id: number | null;
            /** Format: decimal */
            quantity: string;
            stock: components["schemas"]["StockOut"] | null;
            unit: string;
            /** Format: decimal */
            unit_net: string | null;
            vat: components["schemas"]["VatRate"];
            /** Format: decimal */
            vat_amount: string | null;
            version: number;
        };
        /** @enum {string} */
        LineOutConsentEnum: "proposed" | "sent" | "approved" | "declined" | "call";
        LineReceipt: {
            price: components["schemas"]["Money"];
            /** @description A quantity as a decimal string without idle noughts. */
            quantity: string;
            receipt_id: number;
        };
        LocationInRequest: {
            name: string;
            /** @default  */
            note: string;
        };
        LocationOut: {
            id: number;
            name: string;
            note: string;
            parts: number;
            /** @description How many of the parts are out of use. */
            parts_inactive: number;
            /** @description How many of the parts there is any of. */
            parts_on_hand: number;
        };
        /** @description What a caller sends or gets; nothing is saved through it. */
        LoginInRequest: {
            email: string;
            password: string;
            totp?: string | null;
        };
        /** @enum {string} */
        MailingEnum: "promised" | "no_address" | "left_out" | "demo";
        MarkInRequest: {
            kind: components["schemas"]["CarMarkKind"];
            /** @default  */
            note: string;
            /** Format: double */
            x: number;
            /** Format: double */
            y: number;
        };
        MarkOut: {
            kind: components["schemas"]["CarMarkKind"];
            note: string;
            /** Format: double */
            x: number;
            /** Format: double */
            y: number;
        };
        /** @description What a caller sends or gets; nothing is saved through it. */
        MeOut: {
            permissions: string[];
            roles: string[];
            user: components["schemas"]["UserOut"];
            workshop: components["schemas"]["WorkshopHereOut"];
        };
        MechanicFeedOut: {
            mechanic_id: number;
            name: string;
            url: string;
        };
        MechanicInRequest: {
            /** @default #4f6d7a */
            color: string;
            /** @default true */
            is_active: boolean;
            name: string;
            /** @default 0 */
            position: number;
            skills?: components["schemas"]["Skill"][];
            /** Format: int64 */
            user_id?: number | null;
        };
        MechanicOut: {
            color: string;
            id: number;
            is_active: boolean;
            name: string;
            position: number;
            skills: string[];
            user_id: number | null;
        };
        /** @description `standing_visits`: how many visits that are not over are still theirs, once they are switched off. */
        MechanicSavedOut: {
            color: string;
            id: number;
            is_active: boolean;
            name: string;
            position: number;
            skills: string[];
            standing_visits: number;
            user_id: number | null;
        };
        MechanicScheduleOut: {
            absences: components["schemas"]["AwayOut"][];
            appointments: components["schemas"]["StaffAppointment"][];
            blocks: components["schemas"]["BlockOut"][];
            days: components["schemas"]["ScheduleDayOut"][];
            mechanic: components["schemas"]["NamedOut"];
            timezone: string;
            working: components["schemas"]["SpanOut"][];
        };
        MechanicTodayOut: {
            appointments: components["schemas"]["StaffAppointment"][];
            /** Format: date */
            date: string;
            mechanic: components["schemas"]["NamedOut"] | null;
        };
        /** @description Who is taken in, and is no customer of their own any more. */
        MergeInRequest: {
            /** Format: int64 */
            other_id: number;
        };
        MessageEditInRequest: {
            text: string;
        };
        MessageEditOut: {
            content: string;
            /** Format: date-time */
            replaced_at: string;
        };
        MessageInRequest: {
            /** @default  */
            client_id: string;
            text: string;
        };
        /**
         * @description `code` is what the system or an answer tells ("order.ready", "visit.moved 2026-11-26T13:30Z"); a deleted message
         *     has neither words nor file.
         */
        MessageOut: {
            client_id: string;
            code: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            deleted_at: string | null;
            /** Format: date-time */
            edited_at: string | null;
            file: components["schemas"]["ChatFileOut"] | null;
            kind: components["schemas"]["ChatMessageKind"];
            number: number;
            quote: components["schemas"]["QuoteOut"] | null;
            revision: number;
            sender_id: number | null;
            sender_name: string;
            side: components["schemas"]["ChatSide"];
            text: string;
        };
        Money: {
            /** Format: decimal */
            amount: string;
            /** @default PLN */
            currency: components["schemas"]["CurrencyEnum"];
        };
        MoneyRequest: {
            /** Format: decimal */
            amount: string;
            /** @default PLN */
            currency: components["schemas"]["CurrencyEnum"];
        };
        MoveOut: {
            action: components["schemas"]["ActionEnum"];
            blockers: components["schemas"]["BlockerOut"][];
            is_next: boolean;
            label: string;
            needs_reason: boolean;
        };
        /** @enum {string} */
        MovementKind: "receive" | "reserve" | "release" | "issue" | "return" | "count" | "correct";
        /** @description The balance after it stands beside it. Costs are there for the office alone. */
        MovementOut: {
            actor: string;
            /** @description A quantity as a decimal string without idle noughts. */
            available_after: string;
            average_cost_after?: string;
            cause: components["schemas"]["CauseOut"];
            /** Format: date-time */
            created_at: string;
            id: number;
            kind: components["schemas"]["MovementKind"];
            number: number;
            /** @description A quantity as a decimal string without idle noughts. */
            on_hand_after: string;
            /** @description A quantity as a decimal string without idle noughts. */
            on_hand_change: string;
            part: components["schemas"]["PartRef"];
            /** @description A quantity as a decimal string without idle noughts. */
            quantity: string;
            /** @description A quantity as a decimal string without idle noughts. */
            reserved_after: string;
            /** @description A quantity as a decimal string without idle noughts. */
            reserved_change: string;
            unit_cost?: string;
        };
        Named: {
            id: number;
            name: string;
        };
        NamedOut: {
            id: number;
            name: string;
        };
        /** @description What a caller sends or gets; nothing is saved through it. */
        NewPasswordInRequest: {
            code: string;
            email: string;
            password: string;
        };
        NoteInRequest: {
            text: string;
        };
        /** @enum {string} */
        NoticeChannel: "in_app" | "mail" | "sms" | "push";
        NotificationOut: {
            body: string;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            kind: string;
            link: string;
            /** Format: date-time */
            read_at: string | null;
            title: string;
        };
        NullEnum: null;
        OrderBay: {
            id: number;
            name: string;
        };
        OrderBrief: {
            /** Format: uuid */
            appointment_id: string | null;
            bay: components["schemas"]["OrderBay"] | null;
            bay_id: number | null;
            blocked_by: string;
            /** Format: date-time */
            closed_at: string | null;
            concern: string;
            customer: components["schemas"]["OrderCustomer"];
            /** Format: uuid */
            diagnosis_id: string | null;
            document: string;
            id: number;
            is_unrepaired: boolean;
            label: string;
            lines_count: number;
            lines_done: number;
            mechanic: components["schemas"]["OrderMechanic"] | null;
            mechanic_id: number | null;
            note: string;
            /** Format: date-time */
            opened_at: string;
            paid_by: string;
            /** Format: date */
            parts_expected_on: string | null;
            parts_missing: string[];
            promise: components["schemas"]["PromiseEnum"] | components["schemas"]["NullEnum"];
            /** Format: date-time */
            promised_at: string | null;
            stage: components["schemas"]["StageEnum"];
            /** Format: date-time */
            stage_since: string;
            totals: components["schemas"]["TotalsOut"] | null;
            vehicle: components["schemas"]["OrderVehicle"];
            version: number;
            waiting_for_client: number;
        };
        OrderCustomer: {
            email: string;
            has_account: boolean;
            id: number;
            kind: components["schemas"]["CustomerKind"];
            name: string;
            nip: string;
            phone: string;
        };
        OrderDiagnosisOut: {
            actual_cause: string;
            diagnosis: components["schemas"]["FoundByMachine"] | null;
        };
        OrderEditInRequest: {
            /** Format: int64 */
            bay_id?: number | null;
            /** @default  */
            blocked_by: string;
            /** @default  */
            concern: string;
            /** Format: int64 */
            mechanic_id?: number | null;
            /** @default  */
            note: string;
            /** Format: date-time */
            promised_at?: string | null;
            version: number;
        };
        /** @enum {string} */
        OrderEventKind: "opened" | "stage" | "edited" | "line_added" | "line_changed" | "line_removed" | "consent" | "intake" | "inspection" | "parts" | "clock" | "note";
        /** @enum {string} */
        OrderLineKind: "labour" | "part" | "outside" | "fee";
        /** @description `price_difference`: what the deliveries cost more, or less, than was agreed. */
        OrderLineOut: {
            id: number;
            /** @description A quantity as a decimal string without idle noughts. */
            left: string;
            net: components["schemas"]["Money"];
            part: components["schemas"]["OrderedPart"];
            price: components["schemas"]["Money"];
            price_difference: components["schemas"]["SignedMoney"];
            /** @description A quantity as a decimal string without idle noughts. */
            quantity: string;
            receipts: components["schemas"]["LineReceipt"][];
            /** @description A quantity as a decimal string without idle noughts. */
            received: string;
        };
        OrderMechanic: {
            color: string;
            id: number;
            name: string;
        };
        /** @description A booking, or a car (its owner is the customer unless somebody else is named). */
        OrderOpenInRequest: {
            /** Format: uuid */
            appointment_id?: string | null;
            /** Format: int64 */
            bay_id?: number | null;
            /** @default  */
            blocked_by: string;
            /** @default  */
            concern: string;
            /** Format: int64 */
            customer_id?: number | null;
            /** Format: int64 */
            customer_vehicle_id?: number | null;
            /** Format: int64 */
            mechanic_id?: number | null;
            /** @default  */
            note: string;
            /** Format: date-time */
            promised_at?: string | null;
        };
        OrderOut: {
            /** Format: uuid */
            appointment_id: string | null;
            bay: components["schemas"]["OrderBay"] | null;
            bay_id: number | null;
            blocked_by: string;
            can_edit_lines: boolean;
            /** Format: date-time */
            closed_at: string | null;
            concern: string;
            customer: components["schemas"]["OrderCustomer"];
            declined_before: components["schemas"]["DeclinedBefore"][];
            /** Format: uuid */
            diagnosis_id: string | null;
            document: string;
            events: components["schemas"]["EventOut"][];
            id: number;
            is_unrepaired: boolean;
            label: string;
            lines: components["schemas"]["LineOut"][];
            lines_count: number;
            lines_done: number;
            mechanic: components["schemas"]["OrderMechanic"] | null;
            mechanic_id: number | null;
            moves: components["schemas"]["MoveOut"][];
            note: string;
            /** Format: date-time */
            opened_at: string;
            paid_by: string;
            /** Format: date */
            parts_expected_on: string | null;
            parts_missing: string[];
            promise: components["schemas"]["PromiseEnum"] | components["schemas"]["NullEnum"];
            /** Format: date-time */
            promised_at: string | null;
            stage: components["schemas"]["StageEnum"];
            /** Format: date-time */
            stage_since: string;
            totals: components["schemas"]["TotalsOut"] | null;
            vehicle: components["schemas"]["OrderVehicle"];
            version: number;
            waiting_for_client: number;
        };
        OrderRulesInRequest: {
            estimate_days: number;
            /** Format: decimal */
            inspection_fee_net: string;
            /** Format: decimal */
            labour_net: string;
            mechanics_see_prices: boolean;
            version: number;
        };
        OrderVehicle: {
            id: number;
            label: string;
            make: string;
            mileage_km: number | null;
            model: string;
            plate: string;
            vin: string;
            year: number | null;
        };
        OrderedPart: {
            id: number;
            location: string;
            name: string;
            sku: string;
            supplier_sku: string;
            unit: components["schemas"]["Unit"];
        };
        /** @enum {string} */
        OutcomeEnum: "new" | "known" | "failed";
        OwnSheetOut: {
            sheet: components["schemas"]["SheetOut"] | null;
        };
        Pagination: {
            page: number;
            pages: number;
            per_page: number;
            total: number;
        };
        /** @description `purchase_price` and `average_cost` are there for the office alone; `price_net` for whoever sees prices. */
        PartCard: {
            /** @description A quantity as a decimal string without idle noughts. */
            available: string;
            average_cost?: string;
            barcode: string;
            category: string;
            /** @description A quantity as a decimal string without idle noughts. */
            coming: string;
            id: number;
            is_active: boolean;
            is_stocked: boolean;
            level: components["schemas"]["StockLevel"];
            location: components["schemas"]["Named"] | null;
            manufacturer: string;
            /** @description A quantity as a decimal string without idle noughts. */
            maximum: string | null;
            /** @description A quantity as a decimal string without idle noughts. */
            minimum: string;
            /** @description A quantity as a decimal string without idle noughts. */
            missing: string;
            name: string;
            oem_number: string;
            /** @description A quantity as a decimal string without idle noughts. */
            on_hand: string;
            price_net: components["schemas"]["Money"] | null;
            purchase_price?: components["schemas"]["Money"] | null;
            /** @description A quantity as a decimal string without idle noughts. */
            reserved: string;
            sku: string;
            supplier: components["schemas"]["Named"] | null;
            unit: components["schemas"]["Unit"];
            vat: components["schemas"]["VatRate"];
            version: number;
        };
        /** @description `opening_quantity` already lies on the shelf, bought at the purchase price. */
        PartCreateInRequest: {
            /** @default  */
            barcode: string;
            /** @default  */
            category: string;
            /** @default true */
            is_active: boolean;
            /** @default true */
            is_stocked: boolean;
            /** Format: int64 */
            location_id?: number | null;
            /** @default  */
            manufacturer: string;
            /** Format: decimal */
            maximum?: string | null;
            /**
             * Format: decimal
             * @default 5.000
             */
            minimum: string;
            name: string;
            /** @default  */
            note: string;
            /** @default  */
            oem_number: string;
            /** Format: decimal */
            opening_quantity?: string | null;
            /**
             * Format: decimal
             * @default 0.00
             */
            price_net: string;
            /** Format: decimal */
            purchase_price?: string | null;
            sku: string;
            /** Format: int64 */
            supplier_id?: number | null;
            /** @default  */
            supplier_sku: string;
            /** @default pcs */
            unit: components["schemas"]["Unit"];
            /** @default 23 */
            vat: components["schemas"]["VatRate"];
            /** @default 12 */
            warranty_months: number;
        };
        /** @description `version` is the one that was read. */
        PartEditInRequest: {
            /** @default  */
            barcode: string;
            /** @default  */
            category: string;
            /** @default true */
            is_active: boolean;
            /** @default true */
            is_stocked: boolean;
            /** Format: int64 */
            location_id?: number | null;
            /** @default  */
            manufacturer: string;
            /** Format: decimal */
            maximum?: string | null;
            /**
             * Format: decimal
             * @default 5.000
             */
            minimum: string;
            name: string;
            /** @default  */
            note: string;
            /** @default  */
            oem_number: string;
            /**
             * Format: decimal
             * @default 0.00
             */
            price_net: string;
            /** Format: decimal */
            purchase_price?: string | null;
            sku: string;
            /** Format: int64 */
            supplier_id?: number | null;
            /** @default  */
            supplier_sku: string;
            /** @default pcs */
            unit: components["schemas"]["Unit"];
            /** @default 23 */
            vat: components["schemas"]["VatRate"];
            version: number;
            /** @default 12 */
            warranty_months: number;
        };
        /** @description `purchase_price` and `average_cost` are there for the office alone; `price_net` for whoever sees prices. */
        PartOut: {
            /** @description A quantity as a decimal string without idle noughts. */
            available: string;
            average_cost?: string;
            barcode: string;
            category: string;
            /** @description A quantity as a decimal string without idle noughts. */
            coming: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date */
            expected_on: string | null;
            id: number;
            is_active: boolean;
            is_stocked: boolean;
            level: components["schemas"]["StockLevel"];
            location: components["schemas"]["Named"] | null;
            manufacturer: string;
            /** @description A quantity as a decimal string without idle noughts. */
            maximum: string | null;
            /** @description A quantity as a decimal string without idle noughts. */
            minimum: string;
            /** @description A quantity as a decimal string without idle noughts. */
            missing: string;
            name: string;
            note: string;
            oem_number: string;
            /** @description A quantity as a decimal string without idle noughts. */
            on_hand: string;
            price_net: components["schemas"]["Money"] | null;
            purchase_price?: components["schemas"]["Money"] | null;
            /** @description A quantity as a decimal string without idle noughts. */
            reserved: string;
            sku: string;
            supplier: components["schemas"]["Named"] | null;
            supplier_sku: string;
            unit: components["schemas"]["Unit"];
            vat: components["schemas"]["VatRate"];
            version: number;
            warranty_months: number;
        };
        PartRef: {
            id: number;
            name: string;
            sku: string;
            unit: components["schemas"]["Unit"];
        };
        /** @description What a caller sends or gets; nothing is saved through it. */
        PasswordChangeInRequest: {
            current_password: string;
            password: string;
        };
        /** @description Whatever is left out stays as it is. */
        PatchedConversationEditInRequest: {
            /** Format: uuid */
            appointment_id?: string | null;
            /** Format: int64 */
            assigned_to_id?: number | null;
            /** Format: int64 */
            order_id?: number | null;
            priority?: components["schemas"]["ConversationPriority"];
            status?: components["schemas"]["ConversationStatus"];
            subject?: string;
        };
        PersonBrief: {
            id: number;
            name: string;
        };
        /** @description What a caller sends or gets; nothing is saved through it. */
        PersonOut: {
            /** Format: date-time */
            date_joined: string;
            email: string;
            first_name: string;
            id: number;
            language: string;
            /** Format: date-time */
            last_login: string | null;
            last_name: string;
            role: string;
            status: string;
        };
        PhotoInRequest: {
            /** @default  */
            alt: string;
            /** Format: binary */
            photo: string;
        };
        PhotoOrderInRequest: {
            ids: string[];
        };
        PhotoTextInRequest: {
            alt: string;
        };
        PitCustomer: {
            has_account: boolean;
            id: number;
            name: string;
            phone: string;
        };
        /** @description What the machine found before the visit, as far as a mechanic needs it. */
        PitDiagnosis: {
            causes: components["schemas"]["FoundCause"][];
            symptoms: string[];
            urgent: boolean;
            urgent_reason: string;
        };
        PitNoteOut: {
            actor_name: string;
            /** Format: date-time */
            at: string;
            id: number;
            text: string;
        };
        /** @description An order as a mechanic's phone keeps it: without sums, and of the customer no more than a call needs. */
        PitOrderOut: {
            actual_cause: string;
            /** Format: uuid */
            appointment_id: string | null;
            bay: components["schemas"]["OrderBay"] | null;
            bay_id: number | null;
            blocked_by: string;
            can_edit_lines: boolean;
            concern: string;
            customer: components["schemas"]["PitCustomer"];
            diagnosis: components["schemas"]["PitDiagnosis"] | null;
            /** Format: uuid */
            diagnosis_id: string | null;
            files: components["schemas"]["FileOut"][];
            id: number;
            inspections: components["schemas"]["InspectionOut"][];
            label: string;
            lines: components["schemas"]["LineOut"][];
            lines_count: number;
            lines_done: number;
            mechanic: components["schemas"]["OrderMechanic"] | null;
            mechanic_id: number | null;
            moves: components["schemas"]["MoveOut"][];
            note: string;
            notes: components["schemas"]["PitNoteOut"][];
            /** Format: date-time */
            opened_at: string;
            /** Format: date */
            parts_expected_on: string | null;
            parts_missing: string[];
            promise: components["schemas"]["PromiseEnum"] | components["schemas"]["NullEnum"];
            /** Format: date-time */
            promised_at: string | null;
            stage: components["schemas"]["StageEnum"];
            /** Format: date-time */
            stage_since: string;
            vehicle: components["schemas"]["OrderVehicle"];
            version: number;
            waiting_for_client: number;
        };
        /** @description `read_at` is the server's clock: a phone tells by it how old its copy is. */
        PitOut: {
            mechanic: components["schemas"]["OrderMechanic"] | null;
            orders: components["schemas"]["PitOrderOut"][];
            /** Format: date-time */
            read_at: string;
            running: components["schemas"]["EntryOut"] | null;
            timezone: string;
        };
        /** @description What a caller sends or gets; nothing is saved through it. */
        PlaceOut: {
            name: string;
            roles: string[];
            slug: string;
            status: string;
            url: string;
        };
        PreferencesInRequest: {
            allows_marketing?: boolean | null;
            choices?: components["schemas"]["ChoiceInRequest"][];
            quiet?: components["schemas"]["QuietInRequest"] | null;
        };
        PreferencesOut: {
            allows_marketing: boolean;
            kinds: components["schemas"]["KindOut"][];
            push_key: string;
            quiet: components["schemas"]["QuietOut"];
        };
        /** @enum {string} */
        PreferredContactMethodEnum: "email" | "phone" | "sms";
        PriceListBrief: {
            changed_parts: number;
            /** Format: date-time */
            created_at: string;
            done_rows: number;
            failed_rows: number;
            file_name: string;
            /** Format: date-time */
            finished_at: string | null;
            /** Format: uuid */
            id: string;
            is_dry_run: boolean;
            mapping: {
                [key: string]: number;
            };
            /** Format: decimal */
            margin_percent: string | null;
            new_parts: number;
            same_parts: number;
            /** Format: date-time */
            started_at: string | null;
            status: components["schemas"]["PriceListStatus"];
            supplier: components["schemas"]["Named"] | null;
            total_rows: number;
        };
        /** @description `problems` are the first two hundred rows that could not be read. */
        PriceListOut: {
            changed_parts: number;
            columns: components["schemas"]["SheetColumn"][];
            /** Format: date-time */
            created_at: string;
            done_rows: number;
            failed_rows: number;
            file_name: string;
            /** Format: date-time */
            finished_at: string | null;
            /** Format: uuid */
            id: string;
            is_dry_run: boolean;
            mapping: {
                [key: string]: number;
            };
            /** Format: decimal */
            margin_percent: string | null;
            new_parts: number;
            problems: components["schemas"]["ProblemOut"][];
            same_parts: number;
            /** Format: date-time */
            started_at: string | null;
            status: components["schemas"]["PriceListStatus"];
            supplier: components["schemas"]["Named"] | null;
            total_rows: number;
        };
        PriceListReadInRequest: {
            /** Format: binary */
            file: string;
            /** Format: int64 */
            supplier_id?: number | null;
        };
        /** @description `mapping` says which column is what. A dry run only counts; leave it out to be safe. */
        PriceListStartInRequest: {
            /** @default true */
            dry_run: boolean;
            mapping: {
                [key: string]: number;
            };
            /** Format: decimal */
            margin_percent?: string | null;
        };
        /** @enum {string} */
        PriceListStatus: "new" | "waiting" | "running" | "done" | "failed";
        ProblemOut: {
            errors: {
                [key: string]: string[];
            };
            row: number;
            sku: string;
        };
        /** @description Fields that are left out stay as they are. */
        ProfileInRequest: {
            address?: string | null;
            /** Format: date */
            date_of_birth?: string | null;
            emergency_contact?: string | null;
            emergency_phone?: string | null;
            first_name?: string;
            gender?: components["schemas"]["GenderEnum"] | components["schemas"]["BlankEnum"] | components["schemas"]["NullEnum"];
            language?: components["schemas"]["LanguageEnum"];
            last_name?: string;
            marketing_consent?: boolean;
            phone?: string | null;
            photo?: string | null;
            preferred_contact_method?: components["schemas"]["PreferredContactMethodEnum"];
        };
        /** @description What a caller sends or gets; nothing is saved through it. */
        ProfileOut: {
            address: string;
            /** Format: date */
            date_of_birth: string | null;
            email: string;
            emergency_contact: string;
            emergency_phone: string;
            first_name: string;
            gender: string;
            id: number;
            language: string;
            last_name: string;
            marketing_consent: boolean;
            phone: string;
            photo: string;
            preferred_contact_method: string;
            role: string;
        };
        /** @enum {string} */
        PromiseEnum: "kept" | "soon" | "in_danger" | "late";
        ProposalOut: {
            lines: components["schemas"]["WishOut"][];
            minimum_order_value: components["schemas"]["Money"] | null;
            net: components["schemas"]["Money"];
            supplier: components["schemas"]["Named"] | null;
        };
        /** @description Of these suppliers, or of all. */
        ProposeInRequest: {
            supplier_ids?: number[] | null;
        };
        PurchaseBrief: {
            /** Format: date-time */
            created_at: string;
            /** Format: date */
            expected_on: string | null;
            id: number;
            lines_count: number;
            lines_open: number;
            net: components["schemas"]["Money"];
            note: string;
            number: string;
            /** Format: date-time */
            ordered_at: string | null;
            status: components["schemas"]["PurchaseStatus"];
            supplier: components["schemas"]["Named"];
            version: number;
        };
        /** @description `version` is the one that was read. */
        PurchaseEditInRequest: {
            /** Format: date */
            expected_on?: string | null;
            lines: components["schemas"]["PurchaseLineInRequest"][];
            /** @default  */
            note: string;
            /** Format: int64 */
            supplier_id: number;
            version: number;
        };
        PurchaseLineInRequest: {
            /** Format: int64 */
            part_id: number;
            /** Format: decimal */
            price?: string | null;
            /** Format: decimal */
            quantity: string;
        };
        PurchaseOut: {
            /** Format: date-time */
            created_at: string;
            /** Format: date */
            expected_on: string | null;
            id: number;
            lines: components["schemas"]["OrderLineOut"][];
            lines_count: number;
            lines_open: number;
            minimum_order_value: components["schemas"]["Money"];
            net: components["schemas"]["Money"];
            note: string;
            number: string;
            /** Format: date-time */
            ordered_at: string | null;
            receipts: components["schemas"]["ReceiptOut"][];
            status: components["schemas"]["PurchaseStatus"];
            supplier: components["schemas"]["Named"];
            version: number;
        };
        /** @description `version` is the one that was read. */
        PurchasePlaceInRequest: {
            /** Format: date */
            expected_on?: string | null;
            version: number;
        };
        /** @description `document` is the number on the supplier's paper. */
        PurchaseReceiveInRequest: {
            /** @default  */
            document: string;
            lines: components["schemas"]["ArrivedInRequest"][];
            version: number;
        };
        PurchaseSaveInRequest: {
            /** Format: date */
            expected_on?: string | null;
            lines: components["schemas"]["PurchaseLineInRequest"][];
            /** @default  */
            note: string;
            /** Format: int64 */
            supplier_id: number;
        };
        /** @enum {string} */
        PurchaseStatus: "draft" | "ordered" | "partly_received" | "received" | "cancelled";
        /** @enum {string} */
        PurposeEnum: "intake" | "inspection" | "work";
        PushInRequest: {
            auth: string;
            endpoint: string;
            p256dh: string;
        };
        QuietInRequest: {
            /** Format: time */
            ends_at: string;
            /** Format: time */
            starts_at: string;
            /** @default Europe/Warsaw */
            zone: string;
        };
        QuietOut: {
            ends_at: string;
            starts_at: string;
            zone: string;
        };
        QuoteInRequest: {
            /** @default  */
            client_id: string;
            lines: components["schemas"]["QuoteLineInRequest"][];
            /** @default  */
            note: string;
        };
        QuoteLineInRequest: {
            kind: components["schemas"]["OrderLineKind"];
            name: string;
            /** Format: int64 */
            part_id?: number | null;
            /** Format: decimal */
            quantity: string;
            /** @default  */
            unit: string;
            /** Format: decimal */
            unit_net: string;
            /** @default 23 */
            vat: components["schemas"]["VatRate"];
        };
        QuoteLineOut: {
            /** Format: decimal */
            gross: string;
            kind: components["schemas"]["OrderLineKind"];
            name: string;
            /** Format: decimal */
            net: string;
            /** Format: decimal */
            quantity: string;
            unit: string;
            /** Format: decimal */
            unit_net: string;
            vat: components["schemas"]["VatRate"];
        };
        QuoteOrderInRequest: {
            /** Format: int64 */
            order_id: number;
        };
        QuoteOut: {
            /** Format: date-time */
            answered_at: string | null;
            /** Format: decimal */
            gross: string;
            lines: components["schemas"]["QuoteLineOut"][];
            /** Format: decimal */
            net: string;
            order_id: number | null;
            status: components["schemas"]["QuoteStatus"];
        };
        /** @enum {string} */
        QuoteStatus: "open" | "accepted" | "declined";
        ReadInRequest: {
            /** @default false */
            all: boolean;
            ids?: string[];
        };
        ReadMarkOut: {
            last_number: number;
            name: string;
            /** Format: date-time */
            read_at: string;
            side: components["schemas"]["ChatSide"];
            user_id: number | null;
        };
        ReadOut: {
            marked: number;
        };
        ReceiptOut: {
            actor: string;
            /** Format: date-time */
            created_at: string;
            document: string;
            id: number;
        };
        /** @description Pieces that no purchase order announced. */
        ReceiveInRequest: {
            /** Format: decimal */
            quantity: string;
            /** Format: decimal */
            unit_cost: string;
            /** @default  */
            words: string;
        };
        /** @description What a caller sends or gets; nothing is saved through it. */
        RegisterInRequest: {
            email: string;
            first_name: string;
            language?: components["schemas"]["LanguageEnum"] | components["schemas"]["NullEnum"];
            /** @default  */
            last_name: string;
            /** @default false */
            marketing_consent: boolean;
            password: string;
            privacy_accepted: boolean;
        };
        /** @description What a caller sends or gets; nothing is saved through it. */
        RegisterOut: {
            confirmation_required: boolean;
        };
        ReservationOut: {
            /** Format: date */
            expected_on: string | null;
            /** @description A quantity as a decimal string without idle noughts. */
            issued: string;
            label: string;
            line_id: number;
            /** @description A quantity as a decimal string without idle noughts. */
            missing: string;
            part: components["schemas"]["PartRef"];
            /** @description A quantity as a decimal string without idle noughts. */
            reserved: string;
            /** Format: date-time */
            waits_since: string;
            /** @description A quantity as a decimal string without idle noughts. */
            wanted: string;
        };
        ResourceOut: {
            absences: components["schemas"]["AwayOut"][];
            blocks: components["schemas"]["BlockOut"][];
            breaks: components["schemas"]["SpanOut"][];
            color: string;
            id: number;
            kind: string;
            load_percent: number | null;
            name: string;
            working: components["schemas"]["SpanOut"][];
        };
        ResourcesOut: {
            bays: components["schemas"]["ResourceOut"][];
            mechanics: components["schemas"]["ResourceOut"][];
        };
        ReturnInRequest: {
            /** Format: decimal */
            quantity: string;
        };
        /** @enum {string} */
        RolesEnum: "owner" | "receptionist" | "mechanic";
        RulesOut: {
            estimate_days: number;
            /** Format: decimal */
            inspection_fee_net: string;
            /** Format: decimal */
            labour_net: string;
            mechanics_see_prices: boolean;
            version: number;
        };
        ScheduleDayOut: {
            /** Format: time */
            break_end: string | null;
            /** Format: time */
            break_start: string | null;
            /** Format: date */
            date: string;
            /** Format: time */
            end_time: string | null;
            is_available: boolean;
            notes: string;
            /** Format: time */
            start_time: string | null;
        };
        ScheduleInRequest: {
            /** Format: time */
            break_end?: string | null;
            /** Format: time */
            break_start?: string | null;
            /** Format: date */
            date: string;
            /** Format: time */
            end_time?: string | null;
            /** @default true */
            is_available: boolean;
            /** @default  */
            notes: string;
            /** Format: time */
            start_time?: string | null;
        };
        /** @description `name` is the Polish one; `price_from` is gross. */
        ServiceInRequest: {
            /** @default  */
            bay_kind: components["schemas"]["BayKind"] | components["schemas"]["BlankEnum"];
            /** @default 0 */
            buffer_minutes: number;
            code: string;
            /** @default #6b7785 */
            color: string;
            /** @default 60 */
            duration_minutes: number;
            /** @default true */
            is_active: boolean;
            name: string;
            /** @default  */
            name_en: string;
            price_from?: components["schemas"]["MoneyRequest"] | null;
            /** @default  */
            skill: components["schemas"]["Skill"] | components["schemas"]["BlankEnum"];
        };
        ServiceOut: {
            bay_kind: string;
            buffer_minutes: number;
            code: string;
            color: string;
            duration_minutes: number;
            id: number;
            is_active: boolean;
            name: string;
            name_en: string;
            name_pl: string;
            price_from: components["schemas"]["Money"] | null;
            skill: string;
        };
        SheetColumn: {
            sample: string[];
            title: string;
        };
        /** @description `order_minutes` are those worked on orders; `planned_minutes` belong to the work that was finished then. */
        SheetDay: {
            /** Format: date */
            day: string;
            order_minutes: number;
            planned_minutes: number;
            worked_minutes: number;
        };
        /** @description `own_minutes` of this person in these days; the others are of the whole order, whoever worked on it. */
        SheetOrder: {
            order: components["schemas"]["EntryOrder"];
            own_minutes: number;
            planned_minutes: number;
            worked_minutes: number;
        };
        /** @description `order_minutes` are those worked on orders; `planned_minutes` belong to the work that was finished then. */
        SheetOut: {
            changes: components["schemas"]["ChangeOut"][];
            days: components["schemas"]["SheetDay"][];
            entries: components["schemas"]["EntryOut"][];
            /** Format: date */
            first_day: string;
            /** Format: date */
            last_day: string;
            mechanic: components["schemas"]["OrderMechanic"];
            order_minutes: number;
            orders: components["schemas"]["SheetOrder"][];
            planned_minutes: number;
            worked_minutes: number;
        };
        /** @description `order_minutes` are those worked on orders; `planned_minutes` belong to the work that was finished then. */
        SheetPerson: {
            days: components["schemas"]["SheetDay"][];
            mechanic: components["schemas"]["OrderMechanic"];
            order_minutes: number;
            planned_minutes: number;
            worked_minutes: number;
        };
        SheetsOut: {
            /** Format: date */
            first_day: string;
            /** Format: date */
            last_day: string;
            people: components["schemas"]["SheetPerson"][];
        };
        Shift: {
            /** Format: time */
            break_end?: string | null;
            /** Format: time */
            break_start?: string | null;
            day_of_week: number;
            /** Format: time */
            end_time: string;
            /** Format: time */
            start_time: string;
        };
        ShiftRequest: {
            /** Format: time */
            break_end?: string | null;
            /** Format: time */
            break_start?: string | null;
            day_of_week: number;
            /** Format: time */
            end_time: string;
            /** Format: time */
            start_time: string;
        };
        /** @description What a caller sends or gets; nothing is saved through it. */
        SignInOut: {
            browser: string;
            face: components["schemas"]["FaceEnum"];
            /** Format: uuid */
            id: string;
            is_this_one: boolean;
            /** Format: date-time */
            last_used_at: string;
            /** Format: date-time */
            started_at: string;
            system: string;
            workshop: string;
        };
        /**
         * @description `version`, `content_hash`: of the protocol that was seen. `signature`: lines as they were drawn, each a list of
         *     [x, y] from 0 to 1.
         */
        SignInRequest: {
            content_hash: string;
            signature: number[][][];
            signed_by: string;
            version: number;
        };
        /** @description More, or below nought less, than was expected. */
        SignedMoney: {
            /** Format: decimal */
            amount: string;
            /** @default PLN */
            currency: components["schemas"]["CurrencyEnum"];
        };
        /** @description `is_current`: nothing of the protocol was changed since. */
        SignedOut: {
            is_current: boolean;
            number: number;
            signature: number[][][];
            /** Format: date-time */
            signed_at: string;
            signed_by: string;
        };
        /** @enum {string} */
        Skill: "general" | "brakes" | "engine" | "electrics" | "diagnostics" | "tyres" | "alignment" | "air_conditioning" | "gearbox" | "bodywork";
        /** @enum {integer} */
        SlotStepMinutesEnum: 5 | 10 | 15 | 20 | 30 | 60;
        /** @enum {string} */
        SourceEnum: "client" | "staff";
        SpanOut: {
            /** Format: date-time */
            end: string;
            /** Format: date-time */
            start: string;
        };
        SpecialDayInRequest: {
            /** Format: time */
            closes_at?: string | null;
            /** Format: date */
            date: string;
            /** @default false */
            is_closed: boolean;
            /** @default  */
            note: string;
            /** Format: time */
            opens_at?: string | null;
        };
        SpecialDayOut: {
            /** Format: time */
            closes_at?: string | null;
            /** Format: date */
            date: string;
            id: number;
            is_closed: boolean;
            note: string;
            /** Format: time */
            opens_at?: string | null;
        };
        StaffAppointment: {
            bay: components["schemas"]["NamedOut"] | null;
            cancel_reason: string;
            concern: string;
            /** Format: date-time */
            created_at: string;
            customer: components["schemas"]["VisitCustomerOut"];
            /** Format: uuid */
            diagnosis_id: string | null;
            /** Format: date-time */
            end: string;
            /** Format: uuid */
            id: string;
            mechanic: components["schemas"]["NamedOut"] | null;
            note: string;
            service: components["schemas"]["VisitServiceOut"];
            source: components["schemas"]["SourceEnum"];
            /** Format: date-time */
            start: string;
            status: components["schemas"]["VisitStatus"];
            vehicle: components["schemas"]["VisitVehicleOut"];
            version: number;
            warnings: components["schemas"]["WarningOut"][];
        };
        StaffAvailability: {
            days: components["schemas"]["FreeDayOut"][];
            duration_minutes: number;
            never_because: string | null;
            service: string;
            timezone: string;
        };
        /** @description What a caller sends or gets; nothing is saved through it. */
        StaffMemberInRequest: {
            roles?: components["schemas"]["RolesEnum"][];
            status?: components["schemas"]["StaffMemberInStatusEnum"];
        };
        /** @enum {string} */
        StaffMemberInStatusEnum: "active" | "revoked";
        /** @description `id` is the membership's; names and user_id show once the person has accepted. */
        StaffMemberOut: {
            email: string;
            first_name: string;
            id: number;
            /** Format: date-time */
            joined_at: string;
            last_name: string;
            roles: string[];
            status: string;
            user_id: number | null;
        };
        /** @enum {string} */
        StageEnum: "booked" | "on_site" | "inspected" | "estimated" | "approved" | "in_progress" | "quality_check" | "ready" | "declined" | "invoiced" | "paid" | "released" | "cancelled";
        /** @enum {string} */
        StateEnum: "open" | "replaced" | "expired" | "revoked";
        StatusInRequest: {
            /** @default  */
            reason: string;
            status: components["schemas"]["VisitStatus"];
            version?: number | null;
        };
        /** @enum {string} */
        StockAlertKind: "low" | "out" | "over";
        /** @description `quantity` and `limit` are those of the moment at which it opened; the others are today's. */
        StockAlertOut: {
            alert_type: components["schemas"]["StockAlertKind"];
            /** @description A quantity as a decimal string without idle noughts. */
            available: string;
            /** Format: date-time */
            created_at: string;
            id: number;
            is_resolved: boolean;
            /** @description A quantity as a decimal string without idle noughts. */
            limit: string;
            /** @description A quantity as a decimal string without idle noughts. */
            maximum: string | null;
            /** @description A quantity as a decimal string without idle noughts. */
            minimum: string;
            /** @description A quantity as a decimal string without idle noughts. */
            on_hand: string;
            part: components["schemas"]["PartRef"];
            /** @description A quantity as a decimal string without idle noughts. */
            quantity: string;
            /** Format: date-time */
            resolved_at: string | null;
            supplier: components["schemas"]["Named"] | null;
        };
        /** @enum {string} */
        StockLevel: "ok" | "low" | "out" | "over" | "on_demand";
        StockOut: {
            /** Format: date */
            expected_on: string | null;
            /** Format: decimal */
            issued: string;
            /** Format: decimal */
            missing: string;
            /** Format: decimal */
            reserved: string;
            /** Format: decimal */
            wanted: string;
        };
        SumOut: {
            /** Format: decimal */
            gross: string;
            /** Format: decimal */
            net: string;
            /** Format: decimal */
            vat: string;
        };
        /** @description `version` is the one that was read. */
        SupplierEditInRequest: {
            /** @default  */
            address: string;
            /** @default  */
            city: string;
            /** @default  */
            contact_person: string;
            /** @default Polska */
            country: string;
            /** @default 7 */
            delivery_time_days: number;
            email?: string;
            /** @default true */
            is_active: boolean;
            /**
             * Format: decimal
             * @default 0.00
             */
            minimum_order_value: string;
            name: string;
            /** @default 30 dni */
            payment_terms: string;
            /** @default  */
            phone: string;
            /** @default  */
            postal_code: string;
            /**
             * Format: decimal
             * @default 0.00
             */
            rating: string;
            /** @default  */
            tax_id: string;
            version: number;
            website?: string;
        };
        SupplierOut: {
            address: string;
            city: string;
            contact_person: string;
            country: string;
            /** Format: date-time */
            created_at: string;
            delivery_time_days: number;
            email: string;
            id: number;
            is_active: boolean;
            /** Format: decimal */
            minimum_order_value: string;
            name: string;
            open_orders: number;
            parts: number;
            payment_terms: string;
            phone: string;
            postal_code: string;
            /** Format: decimal */
            rating: string;
            tax_id: string;
            version: number;
            website: string;
        };
        SupplierSaveInRequest: {
            /** @default  */
            address: string;
            /** @default  */
            city: string;
            /** @default  */
            contact_person: string;
            /** @default Polska */
            country: string;
            /** @default 7 */
            delivery_time_days: number;
            email?: string;
            /** @default true */
            is_active: boolean;
            /**
             * Format: decimal
             * @default 0.00
             */
            minimum_order_value: string;
            name: string;
            /** @default 30 dni */
            payment_terms: string;
            /** @default  */
            phone: string;
            /** @default  */
            postal_code: string;
            /**
             * Format: decimal
             * @default 0.00
             */
            rating: string;
            /** @default  */
            tax_id: string;
            website?: string;
        };
        TemplateEditInRequest: {
            /** @default car */
            car_kind: components["schemas"]["CarKindEnum"];
            /** @default true */
            is_active: boolean;
            items: components["schemas"]["TemplateItemInRequest"][];
            name: string;
            version: number;
        };
        TemplateInRequest: {
            /** @default car */
            car_kind: components["schemas"]["CarKindEnum"];
            /** @default true */
            is_active: boolean;
            items: components["schemas"]["TemplateItemInRequest"][];
            name: string;
        };
        TemplateItemInRequest: {
            group: string;
            name: string;
            /** Format: decimal */
            red_at?: string | null;
            /** @default  */
            unit: string;
            /** Format: decimal */
            yellow_at?: string | null;
        };
        TemplateItemOut: {
            group: string;
            name: string;
            /** Format: decimal */
            red_at: string | null;
            unit: string;
            /** Format: decimal */
            yellow_at: string | null;
        };
        TemplateOut: {
            car_kind: components["schemas"]["CarKindEnum"];
            id: number;
            is_active: boolean;
            items: components["schemas"]["TemplateItemOut"][];
            name: string;
            version: number;
        };
        /** @description What a caller sends or gets; nothing is saved through it. */
        TicketInRequest: {
            host: string;
        };
        /** @description What a caller sends or gets; nothing is saved through it. */
        TicketOut: {
            expires_in: number;
            url: string;
        };
        /** @description `replace` says that whoever is signed in here was asked and wants to go on as somebody else. */
        TicketRedeemInRequest: {
            /** @default false */
            replace: boolean;
            ticket: string;
        };
        TilesOut: {
            arriving: number;
            in_progress: number;
            load_percent: number;
            no_show_risk: number;
            to_confirm: number;
        };
        TodayOut: {
            appointments: components["schemas"]["StaffAppointment"][];
            /** Format: date */
            date: string;
            resources: components["schemas"]["ResourcesOut"];
            tiles: components["schemas"]["TilesOut"];
        };
        /** @description What a caller sends or gets; nothing is saved through it. */
        TokenOut: {
            access: string;
            expires_in: number;
            user: components["schemas"]["UserOut"];
        };
        TotalsOut: {
            all: components["schemas"]["SumOut"];
            approved: components["schemas"]["SumOut"];
            undecided: components["schemas"]["SumOut"];
        };
        /** @description With the password a secret is made; with the app's code for it the second factor is switched on. */
        TotpInRequest: {
            code?: string | null;
            password?: string | null;
        };
        /** @description What a caller sends or gets; nothing is saved through it. */
        TotpOut: {
            active: boolean;
            qr_svg: string | null;
            recovery_codes: string[];
            recovery_codes_left: number;
            secret: string | null;
            uri: string | null;
        };
        TownOut: {
            /** Format: double */
            lat: number;
            /** Format: double */
            lng: number;
            name: string;
            region: string;
        };
        /** @enum {string} */
        Unit: "pcs" | "set" | "pair" | "l" | "kg" | "m";
        UnreadOut: {
            unread: number;
        };
        /** @description `size`: bytes of the whole file. */
        UploadInRequest: {
            /** @default  */
            caption: string;
            /** Format: int64 */
            item_id?: number | null;
            /** @default work */
            purpose: components["schemas"]["PurposeEnum"];
            size: number;
        };
        /** @description `received`: bytes that are here; at most `part_bytes` are taken at once. `file` stands there once all are. */
        UploadOut: {
            file: components["schemas"]["FileOut"] | null;
            part_bytes: number;
            received: number;
        };
        /** @description What a caller sends or gets; nothing is saved through it. */
        UserOut: {
            email: string;
            first_name: string;
            id: number;
            language: string;
            last_name: string;
            role: string;
            roles_here: string[];
            workshops: components["schemas"]["PlaceOut"][];
        };
        /** @enum {string} */
        VatRate: "23" | "8" | "5" | "0" | "zw";
        VehicleInRequest: {
            /** @default  */
            label: string;
            /** @default  */
            make: string;
            /** @default  */
            model: string;
            /** @default  */
            plate: string;
            /** @default  */
            vin: string;
            year?: number | null;
        };
        /** @enum {string} */
        VerdictEnum: "green" | "yellow" | "red" | "skipped";
        /** @description `version` is the one that was read. */
        VersionInRequest: {
            version: number;
        };
        /** @description As they were told at the booking; `id` leads to what the workshop knows of them now. */
        VisitCustomerOut: {
            client_user_id: number | null;
            email: string;
            id: number | null;
            name: string;
            phone: string;
        };
        VisitServiceOut: {
            code: string;
            color: string;
            id: number;
            name: string;
        };
        /** @enum {string} */
        VisitStatus: "requested" | "confirmed" | "arrived" | "done" | "cancelled" | "no_show";
        VisitVehicleOut: {
            id: number | null;
            label: string;
            make: string;
            model: string;
            plate: string;
            vin: string;
            year: number | null;
        };
        WarningOut: {
            code: string;
            message: string;
        };
        /** @description `waiting` names the first orders that wait for it. */
        WishOut: {
            /** @description A quantity as a decimal string without idle noughts. */
            for_orders: string;
            /** @description A quantity as a decimal string without idle noughts. */
            for_shelf: string;
            part: components["schemas"]["PartRef"];
            price: components["schemas"]["Money"] | null;
            /** @description A quantity as a decimal string without idle noughts. */
            quantity: string;
            waiting: string[];
        };
        WorkedEditInRequest: {
            /** Format: date-time */
            ended_at?: string | null;
            /** Format: int64 */
            line_id?: number | null;
            /** Format: int64 */
            mechanic_id: number;
            /** @default  */
            note: string;
            /** Format: int64 */
            order_id?: number | null;
            reason: string;
            /** Format: date-time */
            started_at: string;
            version: number;
        };
        WorkedInRequest: {
            /** Format: date-time */
            ended_at?: string | null;
            /** Format: int64 */
            line_id?: number | null;
            /** Format: int64 */
            mechanic_id: number;
            /** @default  */
            note: string;
            /** Format: int64 */
            order_id?: number | null;
            reason: string;
            /** Format: date-time */
            started_at: string;
        };
        /** @description What a caller sends or gets; nothing is saved through it. */
        WorkshopHereOut: {
            /** Format: uuid */
            listing_id: string | null;
            name: string;
            slug: string;
            status: string;
            timezone: string;
        };
        /** @description Width and height in pixels of the picture at `url`; `small_url` has at most 480 of them on its longer side. */
        WorkshopPhotoOut: {
            alt: string;
            height: number;
            /** Format: uuid */
            id: string;
            small_url: string;
            url: string;
            width: number;
        };
        /** @description The public entry with the booking rules. What is left out stays as it is. */
        WorkshopSettingsInRequest: {
            auto_confirm?: boolean;
            cancel_hours?: number;
            city?: string;
            daily_cap?: number | null;
            description?: string;
            email?: string;
            horizon_days?: number;
            /** Format: double */
            lat?: number | null;
            lead_time_minutes?: number;
            /** Format: double */
            lng?: number | null;
            name?: string;
            phone?: string;
            postal_code?: string;
            slot_step_minutes?: components["schemas"]["SlotStepMinutesEnum"];
            specializations?: string[];
            street?: string;
            timezone?: string;
            website?: string;
        };
        WorkshopSettingsOut: {
            auto_confirm: boolean;
            cancel_hours: number;
            city: string;
            daily_cap: number | null;
            description: string;
            email: string;
            horizon_days: number;
            is_visible: boolean;
            /** Format: double */
            lat: number | null;
            lead_time_minutes: number;
            /** Format: uuid */
            listing_id: string;
            /** Format: double */
            lng: number | null;
            name: string;
            phone: string;
            postal_code: string;
            slot_step_minutes: number;
            specializations: string[];
            street: string;
            timezone: string;
            website: string;
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
    absences_list: {
        parameters: {
            query?: {
                mechanic_id?: number | null;
                page?: number;
                per_page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AbsenceOut"][];
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
    absences_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AbsenceInRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AbsenceSavedOut"];
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
    absences_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                absence_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AbsenceInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AbsenceSavedOut"];
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
    absences_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                absence_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
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
    appointments_list: {
        parameters: {
            query?: {
                bay_id?: number | null;
                customer_id?: number | null;
                from?: string;
                mechanic_id?: number | null;
                ordering?: "start" | "-start" | "created_at" | "-created_at";
                q?: string;
                status?: string;
                to?: string;
                page?: number;
                per_page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["StaffAppointment"][];
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
                "application/json": components["schemas"]["AppointmentInRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["StaffAppointment"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["StaffAppointment"];
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
    appointments_update: {
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
                "application/json": components["schemas"]["AppointmentEditInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["StaffAppointment"];
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
        requestBody?: never;
        responses: {
            /** @description No response body */
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
    appointments_status: {
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
                "application/json": components["schemas"]["StatusInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["StaffAppointment"];
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
    auth_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmInRequest"];
            };
        };
        responses: {
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
                "application/json": components["schemas"]["EmailInRequest"];
            };
        };
        responses: {
            /** @description No response body */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            [key: string]: unknown;
                        };
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
                "application/json": components["schemas"]["LoginInRequest"];
            };
        };
        responses: {
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
            /** @description No response body */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            [key: string]: unknown;
                        };
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
                "application/json": components["schemas"]["PasswordChangeInRequest"];
            };
        };
        responses: {
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
                "application/json": components["schemas"]["EmailInRequest"];
            };
        };
        responses: {
            /** @description No response body */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            [key: string]: unknown;
                        };
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
                "application/json": components["schemas"]["NewPasswordInRequest"];
            };
        };
        responses: {
            /** @description No response body */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            [key: string]: unknown;
                        };
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
                "application/json": components["schemas"]["RegisterInRequest"];
            };
        };
        responses: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
            /** @description No response body */
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
            /** @description No response body */
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
    auth_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketInRequest"];
            };
        };
        responses: {
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
                "application/json": components["schemas"]["TicketRedeemInRequest"];
            };
        };
        responses: {
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
        requestBody?: {
            content: {
                "application/json": components["schemas"]["TotpInRequest"];
            };
        };
        responses: {
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
        requestBody?: never;
        responses: {
            /** @description No response body */
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
    auth_totp_recovery_codes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BothInRequest"];
            };
        };
        responses: {
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
    bays_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["BayOut"][];
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
    bays_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BayInRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["BayOut"];
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
    bays_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bay_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BayInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["BaySavedOut"];
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
    bays_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bay_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
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
    calendar_availability: {
        parameters: {
            query?: {
                bay_id?: number | null;
                date?: string;
                days?: number;
                mechanic_id?: number | null;
                service?: string;
                service_id?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["StaffAvailability"];
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
    blocks_list: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                page?: number;
                per_page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["BlockOut"][];
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
    blocks_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BlockInRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["BlockOut"];
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
    blocks_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                block_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BlockInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["BlockOut"];
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
    blocks_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                block_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
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
    calendar_book_slot: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointmentInRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["StaffAppointment"];
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
    calendar_day: {
        parameters: {
            query?: {
                by?: "mechanic" | "bay";
                date?: string;
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CalendarOut"];
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
    calendar_schedule: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: never;
            path: {
                mechanic_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["MechanicScheduleOut"];
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
    catalogue_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
    chat_canned_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CannedOut"][];
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
    chat_canned_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CannedInRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CannedOut"];
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
    chat_canned_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                canned_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CannedInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CannedOut"];
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
    chat_canned_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                canned_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
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
                appointment_id?: string;
                mine?: boolean;
                order_id?: number;
                priority?: "low" | "normal" | "high" | "urgent" | "";
                q?: string;
                status?: "active" | "closed" | "";
                unread?: boolean;
                waiting?: "client" | "staff" | "";
                page?: number;
                per_page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ConversationBrief"][];
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
                "application/json": components["schemas"]["ConversationInRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ConversationOut"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ConversationOut"];
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
    chat_conversations_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedConversationEditInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ConversationOut"];
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
                "multipart/form-data": components["schemas"]["ChatFileInRequest"];
            };
        };
        responses: {
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
                after?: number;
                before?: number;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
                "application/json": components["schemas"]["MessageInRequest"];
            };
        };
        responses: {
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
                "application/json": components["schemas"]["MessageEditInRequest"];
            };
        };
        responses: {
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
            /** @description No response body */
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
    chat_messages_edits: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["MessageEditOut"][];
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
    chat_quotes_order: {
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
                "application/json": components["schemas"]["QuoteOrderInRequest"];
            };
        };
        responses: {
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
    chat_quotes_create: {
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
                "application/json": components["schemas"]["QuoteInRequest"];
            };
        };
        responses: {
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
                "application/json": components["schemas"]["ChatReadInRequest"];
            };
        };
        responses: {
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
    chat_people: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ColleagueOut"][];
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
    clock_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ClockOut"];
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
    clock_sheet: {
        parameters: {
            query?: {
                day?: string;
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["OwnSheetOut"];
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
    clock_start: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ClockStartInRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ClockOut"];
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
    clock_stop: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ClockStopInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ClockOut"];
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
    customers_list: {
        parameters: {
            query?: {
                ordering?: "name" | "created_at" | "-created_at" | "-last_visit_at";
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CustomerBrief"][];
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
    customers_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerSaveInRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CustomerOut"];
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
    customers_export: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
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
    customers_import: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["ImportInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ImportOut"];
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
    customers_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CustomerOut"];
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
    customers_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerEditInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CustomerOut"];
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
    customers_merge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CustomerOut"];
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
    customers_vehicles_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CarSaveInRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CustomerCar"];
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
    exports_list: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ExportOut"][];
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
    export_start: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ExportOut"];
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
    export_download: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["DownloadOut"];
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
    export_file: {
        parameters: {
            query: {
                key: string;
            };
            header?: never;
            path: {
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The archive */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
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
    feeds_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["FeedsOut"];
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
    feeds_rotate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["FeedRotateInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["FeedsOut"];
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
    hours_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["DayHours"][];
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
    hours_update: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DayHoursRequest"][];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["DayHours"][];
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
    inspection_templates_list: {
        parameters: {
            query?: {
                active?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["TemplateOut"][];
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
    inspection_templates_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplateInRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["TemplateOut"];
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
    inspection_templates_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                template_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["TemplateOut"];
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
    inspection_templates_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                template_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplateEditInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["TemplateOut"];
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
    inventory_counts_list: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CountBrief"][];
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
    inventory_counts_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CountOpenInRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CountOut"];
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
    inventory_counts_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                count_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CountOut"];
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
    inventory_counts_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                count_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CountOut"];
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
    inventory_counts_lines_set: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                count_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CountLineInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CountLineOut"];
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
    inventory_counts_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                count_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CountOut"];
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
    inventory_locations_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["LocationOut"][];
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
    inventory_locations_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LocationInRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["LocationOut"];
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
    inventory_locations_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                location_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LocationInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["LocationOut"];
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
    inventory_locations_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                location_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
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
    inventory_movements_list: {
        parameters: {
            query?: {
                kind?: "receive" | "reserve" | "release" | "issue" | "return" | "count" | "correct" | "";
                page?: number;
                per_page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["MovementOut"][];
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
    inventory_parts_list: {
        parameters: {
            query?: {
                category?: string;
                is_active?: boolean;
                level?: "low" | "out" | "over" | "short" | "";
                location_id?: number;
                ordering?: "name" | "-name" | "sku" | "-sku" | "-created_at";
                q?: string;
                supplier_id?: number;
                page?: number;
                per_page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PartCard"][];
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
    inventory_parts_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartCreateInRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PartOut"];
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
    inventory_parts_by_code: {
        parameters: {
            query: {
                code: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PartCard"][];
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
    inventory_parts_categories: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CategoryOut"][];
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
    inventory_parts_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                part_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PartOut"];
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
    inventory_parts_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                part_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartEditInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PartOut"];
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
    inventory_parts_correct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                part_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PartOut"];
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
    inventory_parts_movements: {
        parameters: {
            query?: {
                kind?: "receive" | "reserve" | "release" | "issue" | "return" | "count" | "correct" | "";
                page?: number;
                per_page?: number;
            };
            header?: never;
            path: {
                part_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["MovementOut"][];
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
    inventory_parts_receive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                part_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiveInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PartOut"];
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
    inventory_price_lists_list: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PriceListBrief"][];
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
    inventory_price_lists_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["PriceListReadInRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PriceListOut"];
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
    inventory_price_lists_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                price_list_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PriceListOut"];
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
    inventory_price_lists_run: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                price_list_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PriceListStartInRequest"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PriceListOut"];
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
    inventory_purchase_orders_list: {
        parameters: {
            query?: {
                q?: string;
                status?: "open" | "draft" | "ordered" | "partly_received" | "received" | "cancelled" | "";
                supplier_id?: number;
                page?: number;
                per_page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PurchaseBrief"][];
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
    inventory_purchase_orders_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PurchaseSaveInRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PurchaseOut"];
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
    inventory_purchase_orders_proposal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ProposalOut"][];
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
    inventory_purchase_orders_propose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ProposeInRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PurchaseBrief"][];
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
    inventory_purchase_orders_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                purchase_order_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PurchaseOut"];
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
    inventory_purchase_orders_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                purchase_order_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PurchaseEditInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PurchaseOut"];
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
    inventory_purchase_orders_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                purchase_order_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PurchaseOut"];
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
    inventory_purchase_orders_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                purchase_order_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PurchasePlaceInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PurchaseOut"];
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
    inventory_purchase_orders_receive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                purchase_order_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PurchaseReceiveInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PurchaseOut"];
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
    inventory_reservations_list: {
        parameters: {
            query?: {
                part_id?: number;
                state?: "waiting" | "held" | "";
                page?: number;
                per_page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ReservationOut"][];
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
    inventory_stock_alerts_list: {
        parameters: {
            query?: {
                alert_type?: "low" | "out" | "over" | "";
                is_resolved?: boolean;
                page?: number;
                per_page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["StockAlertOut"][];
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
    inventory_suppliers_list: {
        parameters: {
            query?: {
                is_active?: boolean | null;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SupplierOut"][];
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
    inventory_suppliers_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupplierSaveInRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SupplierOut"];
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
    inventory_suppliers_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                supplier_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SupplierOut"];
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
    inventory_suppliers_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                supplier_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupplierEditInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SupplierOut"];
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
    jobs_list: {
        parameters: {
            query?: {
                active?: boolean;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["JobOut"][];
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
    jobs_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JobInRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["JobOut"];
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
    jobs_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                canned_job_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["JobOut"];
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
    jobs_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                canned_job_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JobEditInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["JobOut"];
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
    jobs_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                canned_job_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
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
    me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["MeOut"];
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
    mechanic_orders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PitOut"];
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
    mechanic_today: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["MechanicTodayOut"];
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
    mechanics_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["MechanicOut"][];
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
    mechanics_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MechanicInRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["MechanicOut"];
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
    mechanics_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mechanic_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MechanicInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["MechanicSavedOut"];
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
    mechanics_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mechanic_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
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
    schedule_days_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mechanic_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ScheduleDayOut"][];
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
    schedule_days_set: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mechanic_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScheduleInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ScheduleDayOut"];
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
    schedule_days_clear: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                date: string;
                mechanic_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
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
    shifts_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mechanic_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Shift"][];
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
    shifts_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mechanic_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShiftRequest"][];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Shift"][];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PreferencesInRequest"];
            };
        };
        responses: {
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
                "application/json": components["schemas"]["PushInRequest"];
            };
        };
        responses: {
            /** @description No response body */
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
        requestBody?: never;
        responses: {
            /** @description No response body */
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
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ReadInRequest"];
            };
        };
        responses: {
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
    order_rules_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["RulesOut"];
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
    order_rules_update: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderRulesInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["RulesOut"];
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
    orders_list: {
        parameters: {
            query?: {
                appointment_id?: string;
                bay_id?: number;
                customer_id?: number;
                customer_vehicle_id?: number;
                mechanic_id?: number;
                ordering?: "newest" | "promised" | "stage_since";
                q?: string;
                stage?: "booked" | "on_site" | "inspected" | "estimated" | "approved" | "in_progress" | "quality_check" | "ready" | "declined" | "invoiced" | "paid" | "released" | "cancelled" | "";
                state?: "open" | "closed" | "all";
                page?: number;
                per_page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["OrderBrief"][];
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
    orders_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["OrderOpenInRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["OrderOut"];
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
    orders_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["OrderOut"];
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
    orders_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderEditInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["OrderOut"];
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
    orders_act: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["OrderOut"];
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
    orders_consents_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ConsentOut"][];
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
    orders_consents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentsInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["OrderOut"];
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
    orders_diagnosis: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["OrderDiagnosisOut"];
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
    orders_cause: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CauseInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["OrderDiagnosisOut"];
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
    orders_estimates_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["EstimateBrief"][];
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
    orders_estimates_extend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
                order_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtendInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["EstimateBrief"][];
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
    orders_estimates_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
                order_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
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
    orders_estimates_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
                order_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["EstimateBrief"][];
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
    orders_files_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["FileOut"][];
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
    orders_files_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["FileInRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["FileOut"];
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
    orders_files_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file_id: number;
                order_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
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
    orders_files_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file_id: number;
                order_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["FileOut"];
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
    orders_hours: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["HoursOut"];
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
    orders_inspection_items_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item_id: number;
                order_id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ItemInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["InspectionOut"][];
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
    orders_inspection_items_propose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item_id: number;
                order_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LineInRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["OrderOut"];
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
    orders_inspections_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["InspectionOut"][];
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
    orders_inspections_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InspectionStartInRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["InspectionOut"][];
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
    orders_inspections_finish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                inspection_id: number;
                order_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["InspectionOut"][];
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
    orders_intake_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["IntakeOut"];
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
    orders_intake_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["IntakeInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["IntakeOut"];
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
    orders_intake_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
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
    orders_intake_sign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["IntakeOut"];
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
    orders_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                canned_job_id: number;
                order_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["OrderOut"];
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
    orders_lines_arrange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArrangeInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["OrderOut"];
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
    orders_lines_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LineInRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["OrderOut"];
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
    orders_lines_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                line_id: number;
                order_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LineEditInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["OrderOut"];
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
    orders_lines_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                line_id: number;
                order_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
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
    orders_lines_done: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                line_id: number;
                order_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DoneInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["OrderOut"];
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
    orders_lines_issue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                line_id: number;
                order_id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["IssueInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["OrderOut"];
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
    orders_lines_return: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                line_id: number;
                order_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["OrderOut"];
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
    orders_note: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteInRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["OrderOut"];
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
    orders_uploads_begin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: number;
                upload_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UploadInRequest"];
                "application/offset+octet-stream": components["schemas"]["UploadInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["UploadOut"];
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
    orders_uploads_continue: {
        parameters: {
            query?: never;
            header: {
                /** @description From which byte on. */
                "Upload-Offset": number;
            };
            path: {
                order_id: number;
                upload_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/offset+octet-stream": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["UploadOut"];
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
    people_list: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["StaffMemberOut"][];
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
    people_invite: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteInRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["StaffMemberOut"];
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
    people_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                membership_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["StaffMemberOut"];
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
    people_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                membership_id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["StaffMemberInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["StaffMemberOut"];
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
    people_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                membership_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
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
    photos_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WorkshopPhotoOut"][];
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
    photos_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["PhotoInRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WorkshopPhotoOut"];
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
    photos_order: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PhotoOrderInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WorkshopPhotoOut"][];
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
    photos_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                photo_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PhotoTextInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WorkshopPhotoOut"];
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
    photos_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                photo_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
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
    photos_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                photo_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WorkshopPhotoOut"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
    services_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ServiceOut"][];
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
    services_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceInRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ServiceOut"];
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
    services_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                service_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ServiceOut"];
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
    services_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                service_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
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
    special_days_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SpecialDayOut"][];
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
    special_days_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SpecialDayInRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SpecialDayOut"];
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
    special_days_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                special_day_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SpecialDayInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SpecialDayOut"];
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
    special_days_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                special_day_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
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
    time_entries_list: {
        parameters: {
            query?: {
                day?: string;
                mechanic_id?: number;
                order_id?: number;
                page?: number;
                per_page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["EntryOut"][];
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
    time_entries_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkedInRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["EntryOut"];
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
    time_entries_changes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entry_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ChangeOut"][];
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
    time_entries_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entry_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkedEditInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["EntryOut"];
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
    time_entries_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entry_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
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
    time_sheet_list: {
        parameters: {
            query?: {
                day?: string;
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SheetsOut"];
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
    time_sheet_get: {
        parameters: {
            query?: {
                day?: string;
                days?: number;
            };
            header?: never;
            path: {
                mechanic_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SheetOut"];
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
    today: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["TodayOut"];
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
                page?: number;
                per_page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ProfileInRequest"];
            };
        };
        responses: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["DecodedVinOut"];
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
                customer_vehicle_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CustomerCar"];
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
                customer_vehicle_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CarEditInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CustomerCar"];
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
    vehicles_archive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_vehicle_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
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
    vehicles_client_data: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_vehicle_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ClientCarOut"];
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
    vehicles_client_data_copy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_vehicle_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CopyInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CustomerCar"];
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
                customer_id: number;
                customer_vehicle_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CustomerCar"];
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
                customer_id: number;
                customer_vehicle_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
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
    vehicles_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_vehicle_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CustomerCar"];
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
    workshop_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WorkshopSettingsOut"];
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
    workshop_update: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["WorkshopSettingsInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WorkshopSettingsOut"];
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
