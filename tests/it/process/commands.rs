use crate::support::process::Place;

fn said(output: &std::process::Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned() + &String::from_utf8_lossy(&output.stdout)
}

#[tokio::test]
async fn commands_say_how_they_ended() {
    let place = Place::create().await;

    for (arguments, code, words) in [
        (&["migrate"][..], 0, "The database is up to date."),
        (&["check"], 0, "time zones: version"),
        (&["import", "programme.toml", "--dry-run"], 0, "all right"),
        (&["import", "nowhere.toml"], 1, "plenary: nowhere.toml"),
        (
            &["account", "add", "nobody", "--role", "lead"],
            1,
            "this is not an e-mail address",
        ),
        (
            &["account", "add", "a@x.eu", "--role", "king"],
            1,
            "`king` is no role: lead or organiser",
        ),
        (
            &["account", "add", "a@x.eu", "--role", "lead"],
            0,
            "/office/sign-in/",
        ),
        (
            &["--config", "nowhere.toml", "check"],
            1,
            "plenary: nowhere.toml",
        ),
        (&["dance"], 2, "unrecognized subcommand"),
    ] {
        let done = place.run(arguments);
        assert_eq!(
            done.status.code(),
            Some(code),
            "{arguments:?}: {}",
            said(&done)
        );
        assert!(
            said(&done).contains(words),
            "{arguments:?}: {}",
            said(&done)
        );
    }
}
