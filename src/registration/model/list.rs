//! A list of people in a file: what its columns hold.

use crate::base::{codes, fold};

codes! {
    /// What a column of a list holds.
    pub enum Column {
        /// The given name.
        GivenName = "given_name",
        /// The family name.
        FamilyName = "family_name",
        /// Both, in one cell.
        FullName = "full_name",
        /// The e-mail address.
        Email = "email",
        /// The organisation.
        Organisation = "organisation",
        /// Its city.
        City = "city",
        /// Its country.
        Country = "country",
        /// The function.
        Function = "function",
        /// The language of letters.
        Language = "language",
        /// In person or online.
        Mode = "mode",
    }
}

/// What heads of columns say, folded, in the languages of the project.
const HEADS: &[(Column, &[&str])] = &[
    (
        Column::GivenName,
        &[
            "given name",
            "given names",
            "first name",
            "firstname",
            "forename",
            "prenom",
            "prenoms",
            "vorname",
            "vornamen",
            "nombre de pila",
        ],
    ),
    (
        Column::FamilyName,
        &[
            "family name",
            "last name",
            "lastname",
            "surname",
            "nom de famille",
            "nachname",
            "familienname",
            "apellido",
            "apellidos",
            "cognome",
        ],
    ),
    (
        Column::FullName,
        &[
            "full name",
            "name",
            "nom",
            "nom complet",
            "nombre completo",
            "nombre",
            "nome",
            "nome e cognome",
            "nombre y apellidos",
            "nom et prenom",
            "nom prenom",
            "vor und nachname",
            "participant",
            "teilnehmer",
        ],
    ),
    (
        Column::Email,
        &[
            "email",
            "e mail",
            "mail",
            "e mail address",
            "email address",
            "courriel",
            "adresse e mail",
            "adresse mail",
            "adresse electronique",
            "e mail adresse",
            "mailadresse",
            "correo",
            "correo electronico",
            "posta elettronica",
            "indirizzo e mail",
        ],
    ),
    (
        Column::Organisation,
        &[
            "organisation",
            "organization",
            "institution",
            "employer",
            "company",
            "structure",
            "organisme",
            "einrichtung",
            "behorde",
            "entidad",
            "organizacion",
            "institucion",
            "ente",
            "organizzazione",
            "istituzione",
        ],
    ),
    (
        Column::City,
        &[
            "city",
            "town",
            "municipality",
            "ville",
            "commune",
            "stadt",
            "ort",
            "ciudad",
            "municipio",
            "citta",
            "comune",
        ],
    ),
    (
        Column::Country,
        &["country", "pays", "land", "pais", "paese"],
    ),
    (
        Column::Function,
        &[
            "function",
            "role",
            "position",
            "job title",
            "title",
            "fonction",
            "poste",
            "funktion",
            "cargo",
            "funcion",
            "puesto",
            "funzione",
            "ruolo",
        ],
    ),
    (
        Column::Language,
        &[
            "language",
            "language of letters",
            "langue",
            "sprache",
            "idioma",
            "lengua",
            "lingua",
        ],
    ),
    (
        Column::Mode,
        &[
            "mode",
            "takes part",
            "participation",
            "mode de participation",
            "teilnahme",
            "modalidad",
            "modalita",
        ],
    ),
];

/// A list as it was read, and what organisers say about it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct List {
    /// The rows; the heads of the columns first, where there are any.
    pub rows: Vec<Vec<String>>,
    /// Whether the first row holds the heads.
    pub has_heads: bool,
    /// What each column holds; none: nothing that is wanted.
    pub columns: Vec<Option<Column>>,
}

impl List {
    /// A list whose columns are guessed from their heads, or from what stands in them.
    pub fn guessed(rows: Vec<Vec<String>>) -> Self {
        let first = rows.first().map_or(&[][..], Vec::as_slice);
        let has_heads = !first.iter().any(|it| it.contains('@'));
        let columns = if has_heads {
            of_heads(first)
        } else {
            let is_email = |it: &String| it.contains('@').then_some(Column::Email);
            first.iter().map(is_email).collect()
        };
        Self {
            rows,
            has_heads,
            columns,
        }
    }

    /// Whether it is known where names and addresses stand.
    pub fn is_named(&self) -> bool {
        let has = |it| self.columns.contains(&Some(it));
        let whole = has(Column::FullName) || (has(Column::GivenName) && has(Column::FamilyName));
        whole && has(Column::Email)
    }

    /// The people, each with the number of the row as spreadsheets count.
    pub fn people(&self) -> impl Iterator<Item = (usize, &[String])> {
        let people = self.rows.iter().enumerate();
        people
            .skip(usize::from(self.has_heads))
            .map(|(at, row)| (at + 1, row.as_slice()))
    }

    /// What stands in the first column of this kind that is not empty.
    pub(in crate::registration) fn cell<'a>(&self, row: &'a [String], of: Column) -> &'a str {
        let columns = self.columns.iter().zip(row);
        let mut found = columns
            .filter(|it| *it.0 == Some(of))
            .map(|it| it.1.as_str());
        found.find(|it| !it.is_empty()).unwrap_or_default()
    }
}

fn of_heads(heads: &[String]) -> Vec<Option<Column>> {
    let guess = |head: &String| {
        let head = fold(head);
        let known = HEADS.iter().find(|it| it.1.contains(&head.as_str()));
        known.map(|it| it.0)
    };
    let mut columns: Vec<Option<Column>> = heads.iter().map(guess).collect();
    // "Nom" beside "Prénom" is a family name, "Nombre" beside "Apellidos" a given name.
    let has = |columns: &[Option<Column>], it| columns.contains(&Some(it));
    let other = match (
        has(&columns, Column::GivenName),
        has(&columns, Column::FamilyName),
    ) {
        (true, false) => Some(Column::FamilyName),
        (false, true) => Some(Column::GivenName),
        (true, true) => None,
        (false, false) => Some(Column::FullName),
    };
    for column in &mut columns {
        if *column == Some(Column::FullName) {
            *column = other;
        }
    }
    columns
}

/// A whole name in its two parts: "Family, Given"; "FAMILY Given" and "Given FAMILY" by the capitals; else the last word is
/// the family name.
pub(in crate::registration) fn parts_of_name(whole: &str) -> (String, String) {
    if let Some((family, given)) = whole.split_once(',') {
        return (given.trim().to_owned(), family.trim().to_owned());
    }
    let words: Vec<&str> = whole.split_whitespace().collect();
    let is_loud = |it: &&str| {
        let letters = it.chars().filter(|it| it.is_alphabetic());
        letters.clone().count() > 1 && letters.clone().all(char::is_uppercase)
    };
    let (loud, quiet): (Vec<&str>, Vec<&str>) = words.iter().partition(|it| is_loud(it));
    if !loud.is_empty() && !quiet.is_empty() {
        return (quiet.join(" "), loud.join(" "));
    }
    match words.split_last() {
        Some((last, rest)) if !rest.is_empty() => (rest.join(" "), (*last).to_owned()),
        _ => (String::new(), whole.trim().to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guessed(heads: &str) -> Vec<&'static str> {
        let heads: Vec<String> = heads.split(';').map(str::to_owned).collect();
        let columns = of_heads(&heads).into_iter();
        columns.map(|it| it.map_or("-", Column::code)).collect()
    }

    #[test]
    fn heads_are_understood_in_five_languages() {
        let all = ["given_name", "family_name", "email", "organisation", "city"];
        for heads in [
            "First name;Last name;E-mail;Organisation;City",
            "Prénom;NOM;Courriel;Structure;Ville",
            "Vorname;Name;E-Mail-Adresse;Einrichtung;Ort",
            "Nombre;Apellidos;Correo electrónico;Entidad;Ciudad",
            "Nome;Cognome;E-mail;Ente;Città",
        ] {
            assert_eq!(guessed(heads), all, "{heads}");
        }
        assert_eq!(guessed("Name;mail;Anmerkung"), ["full_name", "email", "-"]);
    }

    #[test]
    fn a_list_without_heads_begins_with_a_person() {
        let row = ["Ana", "Silva", "ana@x.example"]
            .map(str::to_owned)
            .to_vec();
        let list = List::guessed(vec![row]);
        assert_eq!(list.people().count(), 1);
        assert_eq!(list.columns, [None, None, Some(Column::Email)]);
    }

    #[test]
    fn a_whole_name_is_taken_apart() {
        for (whole, given, family) in [
            ("Silva, Ana", "Ana", "Silva"),
            ("VAN DER BERG Jan Willem", "Jan Willem", "VAN DER BERG"),
            ("Ana SILVA", "Ana", "SILVA"),
            ("Ana Maria Silva", "Ana Maria", "Silva"),
            ("Madonna", "", "Madonna"),
            ("J. O’Brien", "J.", "O’Brien"),
        ] {
            let parts = parts_of_name(whole);
            assert_eq!(
                (parts.0.as_str(), parts.1.as_str()),
                (given, family),
                "{whole}"
            );
        }
    }
}
