mod accounts;
mod links;
mod sign_in;
mod visits;
