//! Changes to registrations; each is guarded, so that two at the same moment cannot both succeed.

use chrono::{DateTime, Utc};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait as _, DbErr, EntityTrait as _, QueryFilter as _, TryInsertResult};

use super::rows::{Needs, city_columns};
use crate::base::{CityId, EmailAddress, QuotaId, RegistrationId, fold};
use crate::events::Seat;
use crate::platform::{Tx, to_json};
use crate::registration::model::{Answers, Ending, Registration, Rsvp, State};
use crate::schema::registration::{ActiveModel, Column, Entity};

/// What a new registration has beside its answers.
#[derive(Debug, Clone)]
pub(in crate::registration) struct New {
    pub(in crate::registration) registration: Registration,
    pub(in crate::registration) form_id: String,
    pub(in crate::registration) notice_version: Option<i32>,
    pub(in crate::registration) needs: Needs,
}

/// Adds registrations in one statement; `false` when the form, the reference or the live address at the event of one of
/// them was there before, and then not all were added.
pub(in crate::registration) async fn add(tx: &Tx, news: &[&New]) -> Result<bool, DbErr> {
    let rows: Vec<ActiveModel> = news.iter().map(|it| row(it)).collect::<Result<_, _>>()?;
    let added = Entity::insert_many(rows)
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .try_insert()
        .exec_without_returning(tx.conn())
        .await?;
    let all = u64::try_from(news.len()).unwrap_or(u64::MAX);
    Ok(matches!(added, TryInsertResult::Inserted(it) if it == all))
}

fn row(new: &New) -> Result<ActiveModel, DbErr> {
    let it = &new.registration;
    Ok(ActiveModel {
        id: Set(it.id.0),
        event_id: Set(it.event.0),
        reference: Set(it.reference.clone()),
        form_id: Set(new.form_id.clone()),
        state: Set(it.state.code().to_owned()),
        source: Set(it.source.code().to_owned()),
        email: Set(it
            .answers
            .email
            .as_ref()
            .map_or_else(String::new, |at| at.as_str().to_owned())),
        email_key: Set(it
            .answers
            .email
            .as_ref()
            .map_or_else(|| it.id.0.to_string(), EmailAddress::key)),
        person_no: Set(it.person_no),
        notice_version: Set(new.notice_version),
        notice_at: Set(new.notice_version.map(|_| it.created_at)),
        link_version: Set(it.link_version),
        uid: Set(it.uid.clone()),
        sequence: Set(it.sequence),
        fingerprint: Set(it.fingerprint.clone()),
        created_at: Set(it.created_at),
        confirmed_at: Set((it.state == State::Confirmed).then_some(it.created_at)),
        waiting_since: Set(it.waiting_since),
        cancelled_at: Set(None),
        quota_id: Set(it.quota.map(|at| at.0)),
        seat: Set(seat_code(it.seat)),
        deadline: Set(it.deadline),
        missed: Set(it.missed),
        registered_by: Set(it.registered_by.clone()),
        reason: Set(it.ending.map(|at| at.code().to_owned())),
        rsvp: Set(None),
        rsvp_sequence: Set(None),
        rsvp_stamp: Set(None),
        ..answer_columns(&it.answers, &it.reference, &new.needs, it.created_at)?
    })
}

fn seat_code(seat: Option<Seat>) -> String {
    seat.map_or("none", Seat::code).to_owned()
}

/// Writes the answers of a registration anew; says whether it was still in the state `from`.
pub(in crate::registration) async fn save_answers(
    tx: &Tx,
    it: &Registration,
    (from, needs): (State, &Needs),
    now: DateTime<Utc>,
) -> Result<bool, DbErr> {
    let done = Entity::update_many()
        .set(answer_columns(&it.answers, &it.reference, needs, now)?)
        .filter(Column::Id.eq(it.id.0))
        .filter(Column::State.eq(from.code()))
        .exec(tx.conn())
        .await?;
    Ok(done.rows_affected == 1)
}

fn answer_columns(
    answers: &Answers,
    reference: &str,
    needs: &Needs,
    now: DateTime<Utc>,
) -> Result<ActiveModel, DbErr> {
    let (standing, city, text, folded) = city_columns(&answers.city);
    let email = answers.email.as_ref().map_or("", |it| it.as_str());
    let names = [
        answers.given_name.as_str(),
        answers.family_name.as_str(),
        &answers.organisation,
        email,
        reference,
    ];
    Ok(ActiveModel {
        given_name: Set(answers.given_name.as_str().to_owned()),
        family_name: Set(answers.family_name.as_str().to_owned()),
        badge_name: Set(answers.badge_name.clone()),
        organisation: Set(answers.organisation.clone()),
        city_standing: Set(standing.to_owned()),
        city_id: Set(city),
        city_text: Set(text),
        city_folded: Set(folded),
        country: Set(answers.country.clone()),
        lang: Set(answers.lang.code().to_owned()),
        target_group: Set(answers.target_group.map(|it| it.code().to_owned())),
        function: Set((!answers.function.is_empty()).then(|| answers.function.clone())),
        gender: Set(answers.gender.map(|it| it.code().to_owned())),
        mode: Set(answers.mode.code().to_owned()),
        languages: Set(to_json(&answers.languages)?),
        access_needs: Set(needs.access_needs.clone()),
        diet: Set(needs.diet.clone()),
        photo: Set(answers.photo),
        list_sharing: Set(answers.list_sharing),
        search: Set(fold(&names.join(" "))),
        updated_at: Set(now),
        ..Default::default()
    })
}

/// Moves a registration from the state `from` to the one it now has; says whether it was still in `from`.
pub(in crate::registration) async fn save_state(
    tx: &Tx,
    it: &Registration,
    from: State,
    now: DateTime<Utc>,
) -> Result<bool, DbErr> {
    let mut update = Entity::update_many()
        .col_expr(Column::State, Expr::value(it.state.code()))
        .col_expr(Column::Uid, Expr::value(it.uid.clone()))
        .col_expr(Column::Sequence, Expr::value(it.sequence))
        .col_expr(Column::Fingerprint, Expr::value(it.fingerprint.clone()))
        .col_expr(Column::Seat, Expr::value(seat_code(it.seat)))
        .col_expr(Column::Deadline, Expr::value(it.deadline))
        .col_expr(Column::Missed, Expr::value(it.missed))
        .col_expr(Column::Reason, Expr::value(it.ending.map(Ending::code)))
        .col_expr(
            Column::Rsvp,
            Expr::value(it.rsvp.map(|at| at.answer.code())),
        )
        .col_expr(
            Column::RsvpSequence,
            Expr::value(it.rsvp.map(|at| at.sequence)),
        )
        .col_expr(Column::RsvpStamp, Expr::value(it.rsvp.map(|at| at.stamp)))
        .col_expr(Column::WaitingSince, Expr::value(it.waiting_since))
        .col_expr(Column::UpdatedAt, Expr::value(now));
    update = match it.state {
        State::Confirmed => update.col_expr(Column::ConfirmedAt, Expr::value(now)),
        State::Cancelled => update.col_expr(Column::CancelledAt, Expr::value(now)),
        _ => update,
    };
    let done = update
        .filter(Column::Id.eq(it.id.0))
        .filter(Column::State.eq(from.code()))
        .exec(tx.conn())
        .await?;
    Ok(done.rows_affected == 1)
}

/// Notes what the person's calendar answered; it still stood as it was seen.
pub(in crate::registration) async fn save_rsvp(
    tx: &Tx,
    id: RegistrationId,
    rsvp: Rsvp,
) -> Result<(), DbErr> {
    Entity::update_many()
        .col_expr(Column::Rsvp, Expr::value(rsvp.answer.code()))
        .col_expr(Column::RsvpSequence, Expr::value(rsvp.sequence))
        .col_expr(Column::RsvpStamp, Expr::value(rsvp.stamp))
        .filter(Column::Id.eq(id.0))
        .exec(tx.conn())
        .await?;
    Ok(())
}

/// Writes letters to another address from now on.
pub(in crate::registration) async fn save_address(
    tx: &Tx,
    id: RegistrationId,
    (email, person_no): (&EmailAddress, i32),
) -> Result<(), DbErr> {
    Entity::update_many()
        .col_expr(Column::Email, Expr::value(email.as_str()))
        .col_expr(Column::EmailKey, Expr::value(email.key()))
        .col_expr(Column::PersonNo, Expr::value(person_no))
        .filter(Column::Id.eq(id.0))
        .exec(tx.conn())
        .await?;
    Ok(())
}

/// Makes the links of this version void; says whether they were good.
pub(in crate::registration) async fn void_link(
    tx: &Tx,
    id: RegistrationId,
    version: i32,
    now: DateTime<Utc>,
) -> Result<bool, DbErr> {
    let done = Entity::update_many()
        .col_expr(Column::LinkVersion, Expr::value(version + 1))
        .col_expr(Column::UpdatedAt, Expr::value(now))
        .filter(Column::Id.eq(id.0))
        .filter(Column::LinkVersion.eq(version))
        .exec(tx.conn())
        .await?;
    Ok(done.rows_affected == 1)
}

/// Says whose seats somebody who has none yet may take.
pub(in crate::registration) async fn save_quota(
    tx: &Tx,
    id: RegistrationId,
    quota: Option<QuotaId>,
) -> Result<(), DbErr> {
    Entity::update_many()
        .col_expr(Column::QuotaId, Expr::value(quota.map(|it| it.0)))
        .filter(Column::Id.eq(id.0))
        .exec(tx.conn())
        .await?;
    Ok(())
}

/// Forgets that people without a seat of this quota may take one.
pub(in crate::registration) async fn forget_quota(tx: &Tx, quota: QuotaId) -> Result<(), DbErr> {
    Entity::update_many()
        .col_expr(Column::QuotaId, Expr::value(None::<sea_orm::prelude::Uuid>))
        .filter(Column::QuotaId.eq(quota.0))
        .filter(Column::Seat.ne(Seat::Quota.code()))
        .exec(tx.conn())
        .await?;
    Ok(())
}

/// Moves a registration that holds an extra seat to this one; says whether it did.
pub(in crate::registration) async fn save_seat(
    tx: &Tx,
    it: &Registration,
    seat: Seat,
) -> Result<bool, DbErr> {
    let done = Entity::update_many()
        .col_expr(Column::Seat, Expr::value(seat.code()))
        .filter(Column::Id.eq(it.id.0))
        .filter(Column::Seat.eq(Seat::Extra.code()))
        .exec(tx.conn())
        .await?;
    Ok(done.rows_affected == 1)
}

/// Gives every registration with this spelling its city, or none; says how many there were.
pub(in crate::registration) async fn settle(
    tx: &Tx,
    folded: &str,
    city: Option<&CityId>,
    now: DateTime<Utc>,
) -> Result<u64, DbErr> {
    let standing = if city.is_some() { "matched" } else { "none" };
    let done = Entity::update_many()
        .col_expr(Column::CityStanding, Expr::value(standing))
        .col_expr(Column::CityId, Expr::value(city.map(|it| it.0.clone())))
        .col_expr(Column::UpdatedAt, Expr::value(now))
        .filter(Column::CityStanding.eq("unmatched"))
        .filter(Column::CityFolded.eq(folded))
        .exec(tx.conn())
        .await?;
    Ok(done.rows_affected)
}
