//! Lists of people in files: read in every encoding, rehearsed, registered once.

use plenary::registration::State;
use plenary::staff::Role;
use reqwest::multipart::{Form, Part};
use reqwest::{Method, StatusCode, header};
use rust_xlsxwriter::Workbook;

use crate::support::organiser::Organiser;
use crate::support::{Reply, Site};

const PATH: &str = "/office/events/leuven/import";

struct Import {
    site: Site,
    organiser: Organiser,
}

impl Import {
    async fn open(lines: &str) -> Self {
        let mut site = Site::open().await;
        site.event_with("leuven", lines).await;
        let organiser = site.organiser(Role::Organiser).await;
        Self { site, organiser }
    }

    async fn read(&self, file: &[u8]) -> Reply {
        let part = Part::bytes(file.to_vec()).file_name("list");
        let form = Form::new().text("csrf", self.organiser.csrf.clone());
        let request = self.site.request(Method::POST, PATH);
        let request = request.header(header::COOKIE, &self.organiser.cookie);
        self.site
            .send(request.multipart(form.part("file", part)))
            .await
    }

    /// Sends the form of a page again, with some fields said otherwise.
    async fn again(&self, page: &Reply, other: &[(&str, &str)]) -> Reply {
        let mut fields: Vec<(String, String)> = ["form_id", "columns", "seen", "rows"]
            .map(|it| (it.to_owned(), page.field(it)))
            .into();
        for part in page.body.split("<select name=\"").skip(1) {
            let (name, rest) = part.split_once('"').unwrap();
            let list = rest.split("</select>").next().unwrap();
            let chosen = list
                .split("<option value=\"")
                .find(|it| it.contains("\" selected"));
            let value = chosen.map_or("", |it| it.split('"').next().unwrap());
            fields.push((name.to_owned(), value.to_owned()));
        }
        if page
            .body
            .contains("name=\"has_heads\" value=\"yes\" checked")
        {
            fields.push(("has_heads".to_owned(), "yes".to_owned()));
        }
        for name in ["organisation", "city", "until"] {
            fields.push((name.to_owned(), page.field(name)));
        }
        fields.retain(|(name, _)| !other.iter().any(|it| it.0 == name));
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|it| (it.0.as_str(), it.1.as_str()))
            .chain(other.iter().copied())
            .collect();
        self.site.act(&self.organiser, PATH, &fields).await
    }

    async fn names(&self) -> Vec<String> {
        let people = self.site.registrations("leuven").await;
        people
            .iter()
            .map(|it| format!("{} {}", it.name(), it.state.code()))
            .collect()
    }
}

/// As a French spreadsheet on western Windows writes it.
fn french() -> Vec<u8> {
    let text = "Prénom;NOM;Courriel;Structure;Ville;Langue;Remarque\r\n\
        Zoë;D’Été;zoe@liege.example;Ville de Liège;Liège;français;=1+1\r\n\
        Bo;Å;bo@malmo.example;Malmö stad;Malmoe;;\r\n\
        Ana;;ana@;;;;\r\n\
        Bo;Å;BO@malmo.example;Malmö stad;Malmoe;;\r\n";
    encoding_rs::WINDOWS_1252.encode(text).0.into_owned()
}

#[tokio::test]
async fn a_list_is_looked_at_then_registered_and_nobody_twice() {
    let import = Import::open("capacity = 9").await;
    let page = import.read(&french()).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    let text = page.text();
    for said in [
        "2 rows are right.",
        "2 rows are not, and are left out",
        "Row 4 : Family name",
        "Row 5 : ",
        "2 people get a seat or ask for one.",
        "Register 2 people",
        "Calendar invitation : 2 letters (English 1 and French 1)",
        "or write a hyphen",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(import.names().await.is_empty(), "only looked at");
    assert!(import.site.letters().await.is_empty());

    let unseen = [("sure", "yes"), ("organisation", "Efus")];
    let unseen = import.again(&page, &unseen).await;
    assert_eq!(unseen.status, StatusCode::OK, "what was not seen is shown");
    assert!(import.names().await.is_empty());

    let done = import.again(&page, &[("sure", "yes")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    assert!(
        done.location()
            .ends_with("registrations?seated=2&waiting=0")
    );
    let names = ["Zoë D’Été confirmed", "Bo Å confirmed"];
    assert_eq!(import.names().await, names);
    let people = import.site.registrations("leuven").await;
    assert_eq!(people[0].answers.lang.code(), "fr");
    assert_eq!(people[0].registered_by.as_deref(), Some("Olga Lead"));
    assert_eq!(people[0].answers.organisation, "Ville de Liège");
    assert_eq!(import.site.letters().await.len(), 4);

    let double = import.again(&page, &[("sure", "yes")]).await;
    assert_eq!(double.status, StatusCode::SEE_OTHER);
    let page = import.read(&french()).await;
    assert!(
        page.text()
            .contains("2 people are registered already and stay so.")
    );
    import.again(&page, &[("sure", "yes")]).await;
    assert_eq!(import.names().await, names);
    assert_eq!(
        import.site.letters().await.len(),
        4,
        "nobody is written to again"
    );
}

/// As a spreadsheet program writes it: the people on the second sheet, names in one column, no heads that are known.
fn sheet() -> Vec<u8> {
    let mut book = Workbook::new();
    book.add_worksheet();
    let sheet = book.add_worksheet();
    let rows = [
        ["Who", "How to reach", "Since"],
        ["VAN DER BERG Jan Willem", "jan@x.example", "2016"],
        ["Silva, Ana", "ana@x.example", "2017"],
    ];
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            sheet.write_string(row, column, cell).unwrap();
        }
    }
    sheet.write_number(3, 2, 2018).unwrap();
    book.save_to_buffer().unwrap()
}

#[tokio::test]
async fn columns_are_named_by_hand_and_blanks_filled_in() {
    let import = Import::open("capacity = 1").await;
    let page = import.read(&sheet()).await;
    let text = page.text();
    assert!(
        text.contains("Please say which columns hold the names"),
        "{text}"
    );
    assert!(
        text.contains("VAN DER BERG Jan Willem · Silva, Ana"),
        "{text}"
    );

    let named = [
        ("column_0", "full_name"),
        ("column_1", "email"),
        ("organisation", "City of Leuven"),
        ("city", "Louvain"),
    ];
    let page = import.again(&page, &named).await;
    let text = page.text();
    assert!(text.contains("1 person gets a seat"), "{text}");
    assert!(text.contains("1 person waits."), "{text}");
    assert!(
        text.contains("1 row is not"),
        "a row with a year only: {text}"
    );
    let done = import.again(&page, &[("sure", "yes")]).await;
    assert!(
        done.location().ends_with("seated=1&waiting=1"),
        "{}",
        done.location()
    );
    assert_eq!(
        import.names().await,
        ["Jan Willem VAN DER BERG confirmed", "Ana Silva waiting"]
    );
}

#[tokio::test]
async fn people_of_a_list_are_invited_as_far_as_seats_can_be_kept() {
    let import = Import::open("capacity = 1\naccess = \"invited\"").await;
    let page = import.read(&french()).await;
    let until = [("until", "2027-04-01")];
    let few = import.again(&page, &until).await;
    assert_eq!(few.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        few.text().contains("There is 1 seat for 2 people."),
        "{}",
        few.text()
    );
    let over = import.again(&page, &[("until", "2020-04-01")]).await;
    assert_eq!(over.status, StatusCode::UNPROCESSABLE_ENTITY);

    let one =
        "given name,family name,e-mail,organisation,city\nZoë,D’Été,zoe@x.example,Ville,Liège\n";
    let page = import.read(one.as_bytes()).await;
    let page = import.again(&page, &until).await;
    assert!(page.text().contains("Invite 1 person"), "{}", page.text());
    let done = import.again(&page, &[("sure", "yes")]).await;
    assert!(done.location().ends_with("invited=1"), "{}", done.text());
    assert_eq!(import.site.states("leuven").await, [State::Invited]);
}

#[tokio::test]
async fn what_is_no_list_is_said_to_be_none() {
    let import = Import::open("capacity = 1").await;
    let long = "a@x.example\n".repeat(1002);
    for (file, said) in [
        (b"".as_slice(), "Nothing stands in this file."),
        (b"%PDF-1.7\x00", "neither XLSX nor CSV"),
        (b"PK\x03\x04", "neither XLSX nor CSV"),
        (long.as_bytes(), "more than 1,000 rows"),
    ] {
        let page = import.read(file).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{said}");
        assert!(page.text().contains(said), "{}", page.text());
    }
}
