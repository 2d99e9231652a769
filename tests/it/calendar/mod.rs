mod bugs;
mod feeds;
mod secret;
