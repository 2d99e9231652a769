mod again;
mod crowd;
mod form;
mod mine;
mod races;
mod sessions;
mod staff;
mod waiting;
