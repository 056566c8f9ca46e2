"""What the apps above may hear of conversations. Sent inside the transaction that caused it."""

from django.dispatch import Signal

# offer: types.AcceptedQuote. Who takes the lines in answers with the number of the order; a refusal undoes the answer.
quote_accepted = Signal()

# client_user_id: int | None, order_id: int | None, appointment_id: UUID | None. Who keeps visits refuses one that is
# not there, or somebody else's.
visit_named = Signal()
