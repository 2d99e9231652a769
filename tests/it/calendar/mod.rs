mod feeds;
mod secret;
