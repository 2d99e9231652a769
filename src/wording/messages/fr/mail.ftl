# The log of letters: kinds, states, and why a letter waits or failed.

mail-kind-registration-confirmed = Confirmation d’une place
mail-kind-registration-invitation = Invitation pour l’agenda
mail-kind-registration-waiting = Inscription sur liste d’attente
mail-kind-registration-cancelled = Annulation
mail-kind-registration-changed = Réponses modifiées
mail-kind-registration-link = Lien personnel
mail-kind-staff-sign-in = Lien de connexion
mail-kind-staff-invitation = Invitation d’un organisateur
mail-state-queued = En file d’attente
mail-state-sending = Envoi en cours
mail-state-waiting = En attente d’un nouvel essai
mail-state-sent = Envoyé
mail-state-failed = Non remis
mail-state-superseded = Remplacé par un message plus récent
mail-reason-unreachable = Le serveur de messagerie est injoignable.
mail-reason-insecure = Aucune connexion sécurisée avec le serveur de messagerie.
mail-reason-sign-in = Le serveur de messagerie n’accepte pas notre identifiant et notre mot de passe.
mail-reason-silent = Le serveur de messagerie n’a pas répondu à temps.
mail-reason-cut = La connexion a été interrompue.
mail-reason-deferred = Le serveur de messagerie a refusé le message pour le moment.
mail-reason-refused = Le serveur de messagerie a refusé le message définitivement.
mail-reason-uncertain = La connexion a été interrompue après le texte : le message est peut-être arrivé.
mail-reason-gave-up = Deux jours d’essais sont restés sans succès.
mail-reason-unrenderable = Le message n’a pas pu être rédigé à partir de ses données.
mail-reason-unwritable = Le dossier des messages n’est pas accessible en écriture.
