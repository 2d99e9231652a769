//! Every change the database has ever seen, oldest first. Old files never change.
