lists-title = Importer une liste
lists-lead = Un tableur (XLSX) ou un fichier CSV avec une personne par ligne, { $number } au plus. Rien ne se passe avant que vous ayez vu ce qui s’ensuivrait.
lists-file = Fichier
lists-read = Lire le fichier
lists-fault-unreadable = Ce fichier n’est ni XLSX ni CSV. Veuillez l’enregistrer dans l’un des deux formats.
lists-fault-empty = Ce fichier est vide.
lists-fault-long = Le fichier compte plus de { $number } lignes. Veuillez le découper.
lists-fault-columns = Veuillez indiquer les colonnes des noms et de l’adresse e-mail.
lists-fault-city = Veuillez indiquer la ville de l’organisation, ou un tiret si elle n’est liée à aucune.
lists-columns = Contenu des colonnes
lists-column = Colonne { $number }
lists-column-head = Colonne
lists-sample = Premières lignes
lists-holds = Contient
lists-holds-of = Contenu de « { $column } »
lists-nothing = Rien d’utile ici
lists-full-name = Nom complet
lists-heads = La première ligne nomme les colonnes
lists-otherwise = Là où la liste ne dit rien
lists-until = Les inviter jusqu’au
lists-until-hint = Avec une date, une place est gardée pour chaque personne, à qui l’on demande. Sans date, l’inscription est immédiate.
lists-follows = Ce qui s’ensuivrait
lists-right = { $number ->
        [one] { $number } ligne est correcte.
       *[other] { $number } lignes sont correctes.
    }
lists-wrong = { $number ->
        [one] { $number } ligne ne l’est pas et reste de côté
       *[other] { $number } lignes ne le sont pas et restent de côté
    }
lists-again = Corrigez-les dans le fichier et importez-le à nouveau : qui est déjà inscrit le reste tel quel.
lists-row = Ligne { $number }
lists-seated = { $number ->
        [one] { $number } personne obtient ou demande une place.
       *[other] { $number } personnes obtiennent ou demandent une place.
    }
lists-invited = { $number ->
        [one] { $number } personne est invitée.
       *[other] { $number } personnes sont invitées.
    }
lists-waiting = { $number ->
        [one] { $number } personne est mise en attente.
       *[other] { $number } personnes sont mises en attente.
    }
lists-known = { $number ->
        [one] { $number } personne est déjà inscrite et le reste.
       *[other] { $number } personnes sont déjà inscrites et le restent.
    }
lists-too-few = { $number ->
        [one] Il y a { $number } place pour { $people } personnes. Personne ne serait invité.
       *[other] Il y a { $number } places pour { $people } personnes. Personne ne serait invité.
    }
lists-register = { $number ->
        [one] Inscrire { $number } personne
       *[other] Inscrire { $number } personnes
    }
lists-invite = { $number ->
        [one] Inviter { $number } personne
       *[other] Inviter { $number } personnes
    }
