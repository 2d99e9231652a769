mod agenda;
mod corrections;
mod decisions;
mod events;
mod lists;
mod marks;
mod people;
mod roles;
