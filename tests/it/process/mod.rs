mod commands;
mod kill;
