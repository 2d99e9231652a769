//! Counts in the database, in one statement whatever the size, so that parts and whole are of the same moment.

use sea_orm::{ConnectionTrait, DbErr, FromQueryResult, Statement};
use uuid::Uuid;

use super::model::{Cell, Count, Measured, Place, Scope};
use crate::base::{CityId, EventId};
use crate::platform::unreadable;
use crate::registration::Gender;

/// One row a registration with everything it is counted by; `first` marks the one that a person who came counts for.
///
/// A person is an e-mail address, and a colleague behind the same mailbox another one; addresses that organisers know to be
/// of one person count as one; somebody without an address is a person of their own. Never a name.
const PEOPLE: &str = "\
WITH presence AS (
  SELECT a.registration_id, SUM(s.minutes) AS minutes
  FROM attendance a JOIN slot s ON s.id = a.slot_id JOIN event e ON e.id = a.event_id
  WHERE a.undone_at IS NULL AND {scope}
  GROUP BY a.registration_id
), people AS (
  SELECT r.event_id, r.city_standing, r.city_id, COALESCE(c.country, r.country) AS country, r.gender, r.state, p.minutes,
    CASE WHEN p.registration_id IS NULL THEN 0 ELSE 1 END AS came,
    ROW_NUMBER() OVER (
      PARTITION BY {person}, CASE WHEN p.registration_id IS NULL THEN 0 ELSE 1 END
      ORDER BY e.starts_on DESC, r.id DESC
    ) AS place_among_own
  FROM registration r
  JOIN event e ON e.id = r.event_id
  LEFT JOIN city c ON c.id = r.city_id
  LEFT JOIN presence p ON p.registration_id = r.id
  LEFT JOIN same_person sp ON sp.person_key = {key}
  WHERE {scope}
)
";

/// Who a registration is of, as far as its own columns tell.
const KEY: &str = "r.email_key || ' ' || r.person_no";
/// Who it is of, as far as anybody knows.
const PERSON: &str = "COALESCE(sp.person, r.email_key || ' ' || r.person_no)";

/// The parts.
const CELLS: &str = "\
SELECT event_id, city_standing, city_id, country, gender,
  CAST(SUM(CASE WHEN state IN ('pending', 'confirmed', 'waiting', 'offered') THEN 1 ELSE 0 END) AS BIGINT) AS registered,
  CAST(SUM(CASE WHEN state = 'confirmed' THEN 1 ELSE 0 END) AS BIGINT) AS confirmed,
  CAST(SUM(came) AS BIGINT) AS attended,
  CAST(SUM(CASE WHEN came = 1 AND place_among_own = 1 THEN 1 ELSE 0 END) AS BIGINT) AS persons,
  CAST(SUM(COALESCE(minutes, 0)) AS BIGINT) AS minutes
FROM people
GROUP BY event_id, city_standing, city_id, country, gender
";

/// The whole, counted another way.
const TOTAL: &str = "\
SELECT NULL, 'total', NULL, NULL, NULL,
  (SELECT COUNT(*) FROM registration r JOIN event e ON e.id = r.event_id
   WHERE r.state IN ('pending', 'confirmed', 'waiting', 'offered') AND {scope}),
  (SELECT COUNT(*) FROM registration r JOIN event e ON e.id = r.event_id WHERE r.state = 'confirmed' AND {scope}),
  (SELECT COUNT(DISTINCT a.registration_id) FROM attendance a JOIN event e ON e.id = a.event_id
   WHERE a.undone_at IS NULL AND {scope}),
  (SELECT COUNT(DISTINCT {person}) FROM attendance a
   JOIN registration r ON r.id = a.registration_id JOIN event e ON e.id = a.event_id
   LEFT JOIN same_person sp ON sp.person_key = {key}
   WHERE a.undone_at IS NULL AND {scope}),
  (SELECT CAST(COALESCE(SUM(s.minutes), 0) AS BIGINT) FROM attendance a JOIN slot s ON s.id = a.slot_id
   JOIN event e ON e.id = a.event_id WHERE a.undone_at IS NULL AND {scope})
";

#[derive(Debug, FromQueryResult)]
struct Row {
    event_id: Option<Uuid>,
    city_standing: String,
    city_id: Option<String>,
    country: Option<String>,
    gender: Option<String>,
    registered: i64,
    confirmed: i64,
    attended: i64,
    persons: i64,
    minutes: i64,
}

/// Counts everybody of the events in `scope`.
pub async fn measure(conn: &impl ConnectionTrait, scope: Scope) -> Result<Measured, DbErr> {
    let (condition, id) = match scope {
        Scope::Event(id) => ("e.id = $1", id.0),
        Scope::Programme(id) => ("e.programme_id = $1", id.0),
    };
    let sql = format!("{PEOPLE}{CELLS}UNION ALL {TOTAL}")
        .replace("{person}", PERSON)
        .replace("{key}", KEY)
        .replace("{scope}", condition);
    let statement = Statement::from_sql_and_values(conn.get_database_backend(), sql, [id.into()]);
    let rows = Row::find_by_statement(statement).all(conn).await?;
    let mut measured = Measured::default();
    for row in rows {
        match row.event_id {
            Some(event) => measured.cells.push(cell(EventId(event), row)?),
            None => measured.total = row.count(),
        }
    }
    Ok(measured)
}

impl Row {
    fn count(&self) -> Count {
        Count {
            registered: self.registered,
            confirmed: self.confirmed,
            attended: self.attended,
            persons: self.persons,
            minutes: self.minutes,
        }
    }
}

fn cell(event: EventId, row: Row) -> Result<Cell, DbErr> {
    let count = row.count();
    let place = match (row.city_standing.as_str(), row.city_id) {
        ("matched", Some(id)) => Place::City(CityId(id)),
        ("none", _) => Place::NoCity,
        ("unmatched", _) => Place::Unmatched,
        ("not_stated", _) => Place::NotStated,
        (other, _) => return Err(unreadable("registration.city_standing", other)),
    };
    Ok(Cell {
        event,
        place,
        country: row.country,
        gender: row.gender.as_deref().and_then(Gender::parse),
        count,
    })
}
