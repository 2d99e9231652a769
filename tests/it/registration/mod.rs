mod form;
mod mine;
mod races;
