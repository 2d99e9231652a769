mod agenda;
mod decisions;
mod events;
mod marks;
mod people;
mod roles;
