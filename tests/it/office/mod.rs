mod events;
mod people;
mod roles;
