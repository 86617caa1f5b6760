//! The test application: real storage, a clock that stands still, letters of a few bytes.

use std::{
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use sea_orm::ConnectionTrait;
use sha2::{Digest, Sha256};
use vangnet_app::{
    App, Ctx, Environment as _,
    inrichting::{SchoolBestand, SwvBestand},
    toelating::StapInvoer,
};
use vangnet_core::{
    id::{AccountId, SessieId},
    inrichting::{Niveau, School},
    leerling::Onderwijssoort,
    toegang::Toekenning,
    toelating::procedure::Gebeurtenis,
};
use vangnet_store::{Entropy, NieuwAccount, Opslag, RolRegel, Sessie, Store, SwvDb};

use crate::{
    Databank, Deel, TestBrieven, TestEnvironment,
    databank::{self, Bron},
    wereld::WACHTWOORD_HASH,
};

/// The name in the URL of the test's samenwerkingsverband.
pub const SLUG: &str = "proef";

/// An application with one samenwerkingsverband of two schools: the first with two sites, the second with none.
#[derive(Debug)]
pub struct TestApp {
    /// The application.
    pub app: App,
    /// Its clock and randomness.
    pub env: Arc<TestEnvironment>,
    /// Its letters.
    pub brieven: Arc<TestBrieven>,
    /// The samenwerkingsverband.
    pub swv: Arc<SwvDb>,
    /// Its schools, by institution code.
    pub scholen: Vec<School>,
    /// Which database it runs on.
    pub databank: Databank,
    bron: Bron,
    breekt_keten: AtomicBool,
}

/// Runs a test on a database of its own; afterwards the audit trail must hold, unless the test breaks it on purpose.
///
/// # Panics
/// When the test fails, or leaves a broken trail.
pub fn run(databank: Databank, test: impl AsyncFnOnce(&TestApp)) {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .expect("a runtime");
    runtime.block_on(async {
        let app = TestApp::start(databank).await;
        test(&app).await;
        if !app.breekt_keten.load(Ordering::Relaxed) {
            app.keten().await;
        }
        app.bron.clear().await;
    });
}

impl TestApp {
    async fn start(databank: Databank) -> Self {
        let bron = Bron::new(databank).await;
        let env = Arc::new(TestEnvironment::new(7));
        let brieven = Arc::new(TestBrieven::default());
        let app = open(&bron.opslag, &env, &brieven).await;
        let scholen = app
            .create_swv(&swv_bestand(SLUG))
            .await
            .expect("a samenwerkingsverband");
        let swv = app.find_swv(SLUG).await.expect("the samenwerkingsverband");
        Self {
            app,
            env,
            brieven,
            swv,
            scholen: scholen.into_values().collect(),
            databank,
            bron,
            breekt_keten: AtomicBool::new(false),
        }
    }

    /// Another samenwerkingsverband in the same storage, with two schools of its own and nothing else.
    pub async fn second_swv(&self, slug: &str) -> Arc<SwvDb> {
        self.app
            .create_swv(&swv_bestand(slug))
            .await
            .expect("a second samenwerkingsverband");
        self.app
            .find_swv(slug)
            .await
            .expect("the second samenwerkingsverband")
    }

    /// A second application over the same storage, as after a restart.
    pub async fn reopen(&self) -> App {
        open(&self.bron.opslag, &self.env, &self.brieven).await
    }

    /// Storage of the same kind, empty; give it back with [`TestApp::discard`].
    pub async fn other_storage(&self) -> (Opslag, Bron) {
        let bron = Bron::new(self.databank).await;
        (bron.opslag.clone(), bron)
    }

    /// Removes storage that a test made.
    pub async fn discard(&self, bron: Bron) {
        bron.clear().await;
    }

    /// The samenwerkingsverband as other storage holds it.
    pub async fn open_other(&self, opslag: &Opslag) -> Arc<SwvDb> {
        let app = open(opslag, &self.env, &self.brieven).await;
        app.find_swv(SLUG).await.expect("the samenwerkingsverband")
    }

    /// Its randomness, for storage that is opened apart.
    pub fn entropy(&self) -> Arc<dyn Entropy> {
        Arc::<TestEnvironment>::clone(&self.env)
    }

    /// Where this test may write.
    pub fn map(&self) -> &Path {
        &self.bron.map
    }

    /// Where the data is.
    pub fn opslag(&self) -> &Opslag {
        &self.bron.opslag
    }

    /// Every file of the storage; on PostgreSQL only the main key.
    pub fn files(&self) -> Vec<(PathBuf, Vec<u8>)> {
        databank::files(&self.bron.map.join("data"))
    }

    /// One of the two schools: the first has two sites, the second none.
    pub fn school(&self, n: usize) -> &School {
        self.scholen.get(n).expect("a school")
    }

    /// A working day so many days from now, as a form takes it.
    pub fn werkdag(&self, dagen: i32) -> String {
        let dag = self.app.today().saturating_add(jiff::Span::new().days(dagen));
        vangnet_core::klok::termijn_einde(dag).to_string()
    }

    /// A request to complete a dossier within two weeks.
    pub fn aanvulling(&self, vraag: &str) -> StapInvoer {
        StapInvoer {
            herstel_tot: self.werkdag(14),
            ..StapInvoer::nieuw(Gebeurtenis::AanvullingGevraagd).omdat(vraag)
        }
    }

    /// Makes an account with roles, with the password [`crate::WACHTWOORD`].
    pub async fn account(&self, naam: &str, rollen: &[Toekenning]) -> AccountId {
        let id = AccountId(self.app.new_id());
        let login = format!("{}@proef.example", naam.to_lowercase().replace(' ', "."));
        let tx = self.swv.begin().await.expect("a transaction");
        let nieuw = NieuwAccount {
            id,
            login,
            naam: naam.to_owned(),
            wachtwoord: WACHTWOORD_HASH.to_owned(),
        };
        tx.insert_account(&nieuw).await.expect("an account");
        for toekenning in rollen {
            let regel = RolRegel {
                id: self.app.new_id(),
                toekenning: *toekenning,
                vanaf: self.app.today(),
                tot: None,
            };
            tx.insert_rol(id, &regel).await.expect("a role");
        }
        self.commit(tx).await;
        id
    }

    /// Commits with an entry of no meaning.
    pub async fn commit(&self, tx: vangnet_store::Tx<'_>) {
        use vangnet_core::bewaring::{AuditEntry, Handeling};
        let entry = AuditEntry::new(None, Handeling::InrichtingGewijzigd, "proef");
        tx.commit(entry, self.millis()).await.expect("a commit");
    }

    /// The clock, UTC milliseconds.
    pub fn millis(&self) -> i64 {
        self.env.now().as_millisecond()
    }

    /// Signs an account in without its password: a session, and the request of that person now.
    pub async fn ctx(&self, account: AccountId) -> Ctx {
        let token = self.token(account).await;
        let ctx = self.app.find_ctx(SLUG, &token).await.expect("a session");
        ctx.expect("an account that may sign in")
    }

    /// The token of a new session of an account.
    pub async fn token(&self, account: AccountId) -> String {
        let id = SessieId(self.app.new_id());
        let token = id.to_string();
        let nu = self.millis();
        let sessie = Sessie {
            id,
            account,
            begin: nu,
            laatst: nu,
            einde: nu.saturating_add(12 * 60 * 60 * 1000),
            volledig: true,
        };
        let tx = self.swv.begin().await.expect("a transaction");
        let hash = Sha256::digest(token.as_bytes());
        tx.insert_sessie(&sessie, &hash).await.expect("a session");
        self.commit(tx).await;
        token
    }

    /// The length of the audit trail, which must hold.
    pub async fn keten(&self) -> u64 {
        let keten = self.swv.controleer_keten().await.expect("a trail");
        keten.expect("an unbroken trail")
    }

    /// Says that this test breaks the trail on purpose.
    pub fn breaks_keten(&self) {
        self.breekt_keten.store(true, Ordering::Relaxed);
    }

    /// Runs a statement behind the back of the store; answers how many rows it changed.
    pub async fn sql(&self, deel: Deel, sql: &str) -> u64 {
        let db = self.bron.connect(deel, SLUG).await;
        let done = db.execute_unprepared(sql).await.expect("a statement");
        db.close().await.expect("closing");
        done.rows_affected()
    }

    /// Asks for one number behind the back of the store.
    pub async fn number(&self, deel: Deel, sql: &str) -> i64 {
        let db = self.bron.connect(deel, SLUG).await;
        let found = databank::number(&db, sql).await;
        db.close().await.expect("closing");
        found
    }

    /// What every column of every table holds, as text, with its name: "table.column". Bytes are
    /// hexadecimal.
    pub async fn cells(&self) -> Vec<(String, String)> {
        let columns = self.swv.kolommen().await.expect("columns");
        let db = self.bron.connect(Deel::Swv, SLUG).await;
        let mut found = Vec::new();
        for (table, column) in columns {
            let cell = match self.databank {
                Databank::Sqlite => format!(
                    "CASE typeof(\"{column}\") WHEN 'blob' THEN lower(hex(\"{column}\")) ELSE CAST(\"{column}\" AS TEXT) END"
                ),
                Databank::Postgres => format!("CAST(\"{column}\" AS TEXT)"),
            };
            let sql = format!("SELECT {cell} FROM \"{table}\" WHERE \"{column}\" IS NOT NULL");
            let cells = databank::texts(&db, &sql).await;
            found.extend(cells.into_iter().map(|cell| (format!("{table}.{column}"), cell)));
        }
        db.close().await.expect("closing");
        found
    }

    /// How many rows each table holds, those of sessions aside: what "nothing was changed" compares.
    pub async fn rows(&self) -> Vec<(String, i64)> {
        let mut tables: Vec<String> = self
            .swv
            .kolommen()
            .await
            .expect("columns")
            .into_iter()
            .map(|(table, _)| table)
            .collect();
        tables.dedup();
        let db = self.bron.connect(Deel::Swv, SLUG).await;
        let mut found = Vec::new();
        for table in tables {
            let aantal = databank::number(&db, &format!("SELECT count(*) FROM {table}")).await;
            found.push((table, aantal));
        }
        db.close().await.expect("closing");
        found
    }
}

async fn open(opslag: &Opslag, env: &Arc<TestEnvironment>, brieven: &Arc<TestBrieven>) -> App {
    let entropy = Arc::clone(env);
    let store = Store::open(opslag.clone(), entropy).await.expect("storage");
    let (env, lezer) = (Arc::clone(env), Arc::clone(brieven));
    let brieven = Arc::clone(brieven);
    App::new(Arc::new(store), env, brieven, lezer)
}

/// A samenwerkingsverband of two schools.
pub(crate) fn swv_bestand(slug: &str) -> SwvBestand {
    let school = |brin: &str, naam: &str, locaties: &[&str]| SchoolBestand {
        brin: brin.to_owned(),
        naam: naam.to_owned(),
        adres: vec!["Kerkstraat 1".to_owned(), "1234 AB Proefstad".to_owned()],
        soorten: vec![Onderwijssoort::Pro, Onderwijssoort::VmboBasis],
        locaties: locaties.iter().map(|l| (*l).to_owned()).collect(),
    };
    SwvBestand {
        slug: slug.to_owned(),
        naam: "Samenwerkingsverband Proef".to_owned(),
        nummer: "VO9901".to_owned(),
        adres: vec!["Postbus 1".to_owned(), "1234 AB Proefstad".to_owned()],
        plaats: "Proefstad".to_owned(),
        rechtbank: None,
        niveau: vec![Niveau {
            code: "basis".to_owned(),
            naam: "Basisondersteuning".to_owned(),
            neutraal: None,
            geregistreerd: false,
        }],
        school: vec![
            school("99AA", "De Vlinder", &["Noord", "Zuid"]),
            school("99BB", "Het Anker", &[]),
        ],
        ..SwvBestand::default()
    }
}
