mod agenda;
mod corrections;
mod decisions;
mod events;
mod marks;
mod people;
mod roles;
