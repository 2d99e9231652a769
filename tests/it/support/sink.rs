//! A mail server that does what a test asks of it: takes letters, refuses them, falls silent or hangs up.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex};

use tokio::io::{
    AsyncBufReadExt as _, AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _, BufReader,
};
use tokio::net::TcpListener;
use tokio::sync::Notify;
use tokio::task::{JoinHandle, JoinSet};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::pem::PemObject as _;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};

/// The certificate the server shows: for localhost and 127.0.0.1.
pub(crate) const CERTIFICATE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/tests/it/support/loopback_certificate.pem"
);

/// What goes wrong with one try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// This answer to RCPT.
    Recipient(u16),
    /// This answer to DATA.
    Start(u16),
    /// This answer after the final dot.
    Text(u16),
    /// No answer to RCPT, ever.
    SilentAtRecipient,
    /// No answer to RCPT until [`Sink::go_on`].
    HeldAtRecipient,
    /// Hangs up instead of answering RCPT.
    CutAtRecipient,
    /// Hangs up in the middle of the text.
    CutBeforeDot,
    /// Takes the letter, then hangs up without an answer.
    CutAfterDot,
    /// Takes the letter and never says so.
    SilentAfterDot,
    /// Takes the letter and says so only when the next command comes: from then on every answer is one behind.
    LateAfterDot,
    /// Takes the letter, says so, and hangs up.
    CutWhenDone,
}

/// What goes wrong with every connection.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Door {
    /// Nothing.
    #[default]
    Open,
    /// This greeting.
    Greets(u16),
    /// No greeting, ever.
    Silent,
    /// Hangs up at once.
    Slams,
    /// Offers STARTTLS and keeps its word.
    Tls,
    /// Offers STARTTLS and then speaks nonsense.
    BrokenTls,
    /// Offers STARTTLS and then says it is not available.
    RefusesTls,
}

/// A letter that arrived: answered with 250, or taken before the line was cut.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Arrived {
    pub(crate) from: String,
    pub(crate) to: String,
    pub(crate) bytes: Vec<u8>,
}

impl Arrived {
    /// The text of a header, unfolded.
    pub(crate) fn header(&self, name: &str) -> Option<String> {
        let message = mail_parser::MessageParser::default().parse(&self.bytes)?;
        let raw = message.header_raw(name)?;
        Some(raw.split_whitespace().collect::<Vec<_>>().join(" "))
    }
}

/// The mail server; it stops when dropped.
pub(crate) struct Sink {
    port: u16,
    state: Arc<State>,
    task: JoinHandle<()>,
}

#[derive(Default)]
struct State {
    door: Mutex<Door>,
    faults: Mutex<HashMap<String, VecDeque<Fault>>>,
    arrived: Mutex<Vec<Arrived>>,
    tries: Mutex<Vec<String>>,
    connections: Mutex<usize>,
    secured: Mutex<usize>,
    on: Notify,
    held: Notify,
}

impl Drop for Sink {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Sink {
    /// Starts on a free port of loopback.
    pub(crate) async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let state = Arc::<State>::default();
        let serve = accept(listener, Arc::clone(&state));
        #[expect(
            clippy::disallowed_methods,
            reason = "the server of a test, stopped with it"
        )]
        let task = tokio::spawn(serve);
        Self { port, state, task }
    }

    /// Its `mail_url`, with options as after a `?`.
    pub(crate) fn url(&self, options: &str) -> String {
        format!("smtp://127.0.0.1:{}?{options}", self.port)
    }

    /// Sets what goes wrong with every connection from now on.
    pub(crate) fn door(&self, door: Door) {
        *self.state.door.lock().unwrap() = door;
    }

    /// Sets what goes wrong with the next tries to this address, one after the other; then all is well.
    pub(crate) fn faults(&self, to: &str, faults: &[Fault]) {
        let mut all = self.state.faults.lock().unwrap();
        all.insert(to.to_owned(), faults.iter().copied().collect());
    }

    /// Waits until a try is held at RCPT.
    pub(crate) async fn until_held(&self) {
        self.state.held.notified().await;
    }

    /// Lets the try held at RCPT go on.
    pub(crate) fn go_on(&self) {
        self.state.on.notify_one();
    }

    /// The letters that arrived, in order.
    pub(crate) fn arrived(&self) -> Vec<Arrived> {
        self.state.arrived.lock().unwrap().clone()
    }

    /// The addresses of the letters that arrived, in order.
    pub(crate) fn recipients(&self) -> Vec<String> {
        self.arrived().into_iter().map(|it| it.to).collect()
    }

    /// The addresses named with RCPT, in order.
    pub(crate) fn tries(&self) -> Vec<String> {
        self.state.tries.lock().unwrap().clone()
    }

    /// How many connections were secured with STARTTLS.
    pub(crate) fn secured(&self) -> usize {
        *self.state.secured.lock().unwrap()
    }

    /// How many connections were made.
    pub(crate) fn connections(&self) -> usize {
        *self.state.connections.lock().unwrap()
    }
}

async fn accept(listener: TcpListener, state: Arc<State>) {
    let mut open = JoinSet::new();
    while let Ok((stream, _)) = listener.accept().await {
        *state.connections.lock().unwrap() += 1;
        let state = Arc::clone(&state);
        open.spawn(async move {
            // A client that hangs up ends the conversation, as it should.
            drop(Conversation::new(stream, state).run().await);
        });
    }
}

/// What a conversation is held over, secure or not.
trait Stream: AsyncRead + AsyncWrite + Unpin + Send {}

impl<T: AsyncRead + AsyncWrite + Unpin + Send> Stream for T {}

struct Conversation {
    stream: BufReader<Box<dyn Stream>>,
    secure: bool,
    state: Arc<State>,
    from: String,
    to: String,
    fault: Option<Fault>,
}

/// The conversation is over.
struct Over;

impl From<std::io::Error> for Over {
    fn from(_: std::io::Error) -> Self {
        Self
    }
}

impl Conversation {
    fn new(stream: impl Stream + 'static, state: Arc<State>) -> Self {
        Self {
            stream: BufReader::new(Box::new(stream)),
            secure: false,
            state,
            from: String::new(),
            to: String::new(),
            fault: None,
        }
    }

    async fn run(mut self) -> Result<(), Over> {
        let door = *self.state.door.lock().unwrap();
        match door {
            Door::Silent => return self.silence().await,
            Door::Slams => return Err(Over),
            Door::Greets(code) => self.say(&format!("{code} not now")).await?,
            _ => self.say("220 sink.example ESMTP").await?,
        }
        loop {
            let line = self.line().await?;
            let verb = line.split([' ', ':']).next().unwrap_or_default();
            match (verb.to_uppercase().as_str(), door) {
                ("EHLO", Door::Tls | Door::BrokenTls | Door::RefusesTls) if !self.secure => {
                    self.say("250-sink.example\r\n250 STARTTLS").await?;
                }
                ("EHLO", _) => self.say("250-sink.example\r\n250 8BITMIME").await?,
                ("STARTTLS", Door::Tls) => {
                    self.say("220 go on").await?;
                    self = self.secured().await?;
                }
                ("STARTTLS", Door::BrokenTls) => {
                    self.say("220 go on").await?;
                    self.say("this is no TLS at all, and far too long for an alert")
                        .await?;
                }
                ("STARTTLS", _) => self.say("454 no TLS today").await?,
                ("MAIL", _) => {
                    self.from = address(&line);
                    self.say("250 ok").await?;
                }
                ("RCPT", _) => self.recipient(address(&line)).await?,
                ("DATA", _) => self.data().await?,
                ("QUIT", _) => {
                    self.say("221 bye").await?;
                    return Err(Over);
                }
                _ => self.say("500 what?").await?,
            }
        }
    }

    async fn secured(self) -> Result<Self, Over> {
        let chain = CertificateDer::pem_file_iter(CERTIFICATE).unwrap();
        let key = CERTIFICATE.replace("certificate", "key");
        let config = ServerConfig::builder()
            .with_no_client_auth()
            .with_single_cert(
                chain.map(Result::unwrap).collect(),
                PrivateKeyDer::from_pem_file(key).unwrap(),
            )
            .unwrap();
        let acceptor = TlsAcceptor::from(Arc::new(config));
        let stream = acceptor.accept(self.stream.into_inner()).await?;
        *self.state.secured.lock().unwrap() += 1;
        Ok(Self {
            secure: true,
            ..Self::new(stream, self.state)
        })
    }

    async fn recipient(&mut self, to: String) -> Result<(), Over> {
        self.state.tries.lock().unwrap().push(to.clone());
        let mut faults = std::mem::take(&mut *self.state.faults.lock().unwrap());
        self.fault = faults.get_mut(&to).and_then(VecDeque::pop_front);
        *self.state.faults.lock().unwrap() = faults;
        self.to = to;
        match self.fault {
            Some(Fault::Recipient(code)) => {
                self.say(&format!("{code} no <{}>", self.to.clone())).await
            }
            Some(Fault::SilentAtRecipient) => self.silence().await,
            Some(Fault::CutAtRecipient) => Err(Over),
            Some(Fault::HeldAtRecipient) => {
                self.state.held.notify_one();
                self.state.on.notified().await;
                self.say("250 ok at last").await
            }
            _ => self.say("250 ok").await,
        }
    }

    async fn data(&mut self) -> Result<(), Over> {
        if let Some(Fault::Start(code)) = self.fault {
            return self.say(&format!("{code} no text")).await;
        }
        self.say("354 go on").await?;
        let mut bytes = Vec::new();
        loop {
            if self.fault == Some(Fault::CutBeforeDot) {
                return Err(Over);
            }
            let mut line = Vec::new();
            if self.stream.read_until(b'\n', &mut line).await? == 0 {
                return Err(Over);
            }
            if line == b".\r\n" {
                break;
            }
            bytes.extend(line.strip_prefix(b".").unwrap_or(&line));
        }
        match self.fault {
            Some(Fault::Text(code)) => return self.say(&format!("{code} no")).await,
            Some(Fault::CutAfterDot) => {
                self.arrive(bytes);
                Err(Over)
            }
            Some(Fault::SilentAfterDot) => {
                self.arrive(bytes);
                self.silence().await
            }
            fault => {
                self.arrive(bytes);
                if fault == Some(Fault::LateAfterDot) && self.stream.fill_buf().await?.is_empty() {
                    return Err(Over);
                }
                self.say("250 2.0.0 taken").await?;
                if fault == Some(Fault::CutWhenDone) {
                    return Err(Over);
                }
                Ok(())
            }
        }
    }

    fn arrive(&self, bytes: Vec<u8>) {
        self.state.arrived.lock().unwrap().push(Arrived {
            from: self.from.clone(),
            to: self.to.clone(),
            bytes,
        });
    }

    /// Says nothing until the client hangs up.
    async fn silence(&mut self) -> Result<(), Over> {
        let mut rest = Vec::new();
        self.stream.read_to_end(&mut rest).await?;
        Err(Over)
    }

    async fn line(&mut self) -> Result<String, Over> {
        let mut line = String::new();
        if self.stream.read_line(&mut line).await? == 0 {
            return Err(Over);
        }
        Ok(line.trim_end().to_owned())
    }

    async fn say(&mut self, text: &str) -> Result<(), Over> {
        let line = format!("{text}\r\n");
        self.stream.get_mut().write_all(line.as_bytes()).await?;
        Ok(())
    }
}

/// What stands between the angle brackets.
fn address(line: &str) -> String {
    let inner = line.split_once('<').and_then(|it| it.1.split_once('>'));
    inner.map(|it| it.0).unwrap_or_default().to_owned()
}
