# The log of letters: kinds, states, and why a letter waits or failed.

mail-kind-registration-confirmed = Confirmation of a seat
mail-kind-registration-invitation = Calendar invitation
mail-kind-registration-waiting = Place on the waiting list
mail-kind-registration-cancelled = Cancellation
mail-kind-registration-changed = Change of answers
mail-kind-registration-link = Personal link
mail-kind-staff-sign-in = Sign-in link
mail-kind-staff-invitation = Invitation of an organiser
mail-state-queued = Queued
mail-state-sending = Being sent
mail-state-waiting = Waiting for the next attempt
mail-state-sent = Sent
mail-state-failed = Not delivered
mail-state-superseded = Replaced by a newer letter
mail-reason-unreachable = The mail server cannot be reached.
mail-reason-insecure = No secure connection to the mail server.
mail-reason-sign-in = The mail server does not accept our user name and password.
mail-reason-silent = The mail server did not answer in time.
mail-reason-cut = The connection broke off.
mail-reason-deferred = The mail server refused the letter for now.
mail-reason-refused = The mail server refused the letter for good.
mail-reason-uncertain = The connection broke off after the text: the letter may have arrived.
mail-reason-gave-up = Two days of attempts were in vain.
mail-reason-unrenderable = The letter could not be written from its data.
mail-reason-unwritable = The folder for letters cannot be written to.
