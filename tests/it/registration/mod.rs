mod again;
mod form;
mod mine;
mod races;
mod sessions;
mod staff;
