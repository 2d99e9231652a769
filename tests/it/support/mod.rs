//! The site under test, and the people who use it.

pub(crate) mod browser;
pub(crate) mod database;
pub(crate) mod organiser;
pub(crate) mod page;
pub(crate) mod process;
pub(crate) mod sink;
pub(crate) mod site;
pub(crate) mod visitor;

pub(crate) use page::Reply;
pub(crate) use site::Site;
