# What every page shares: its frame, its errors, its forms and tables.

web-not-found-title = Cette page n’existe pas
web-not-found-text = L’adresse est peut-être incomplète, ou la page n’est plus publique. Si vous avez suivi un lien reçu par courriel, vérifiez qu’il est complet.
web-forbidden-title = Ce formulaire n’a pas été accepté
web-forbidden-text = Le formulaire provient d’un autre site ou est resté ouvert trop longtemps. Veuillez revenir en arrière, recharger la page et envoyer le formulaire à nouveau.
web-refused-title = Ce n’est pas possible
web-error-title = Un problème est survenu de notre côté
web-error-text = Rien de ce que vous avez déjà envoyé n’est perdu. Veuillez réessayer dans quelques minutes ; si le problème persiste, écrivez aux organisateurs en indiquant le numéro { $id }.
web-languages = Langue de cette page
web-skip-to-content = Aller au contenu
web-funding = Financement
web-emblem = Emblème de l’Union européenne
web-illustrative = À titre d’exemple
web-illustrative-why = À titre d’exemple : aucune page publique n’indique ce fait.
web-form-summary = { $count ->
        [one] Veuillez vérifier un champ
       *[other] Veuillez vérifier { $count } champs
    }
web-optional = facultatif
web-yes = Oui
web-no = Non
web-next = Suivant
web-total = Total
web-not-stated = Non précisé
web-no-city = Sans ville
