//! Fictional names: common given and family names, put together by chance.

use fastrand::Rng;
use vangnet_core::leerling::Naam;

const ROEPNAMEN: [&str; 60] = [
    "Aaliyah", "Adam", "Amir", "Amy", "Anouk", "Aylin", "Bas", "Ben", "Bram", "Britt", "Cas", "Chloé",
    "Daan", "Dani", "Demi", "Elif", "Emma", "Esra", "Eva", "Fatima", "Femke", "Finn", "Floor", "Gijs",
    "Hamza", "Hugo", "Imane", "Isa", "Jayden", "Jesse", "Jip", "Julia", "Kaan", "Kyan", "Lars", "Lieke",
    "Lina", "Lotte", "Luuk", "Maud", "Mees", "Mila", "Milan", "Mohamed", "Nina", "Noor", "Nora", "Olivia",
    "Pim", "Puck", "Ravi", "Roos", "Sam", "Sem", "Sofie", "Stijn", "Thijs", "Yara", "Yusuf", "Zoë",
];

const ACHTERNAMEN: [(&str, &str); 56] = [
    ("", "Aarts"),
    ("", "Akkerman"),
    ("", "Arslan"),
    ("van den", "Akker"),
    ("", "Bakker"),
    ("", "Bos"),
    ("van den", "Berg"),
    ("", "Blom"),
    ("", "Bouzid"),
    ("de", "Bruin"),
    ("", "Brouwer"),
    ("", "Çelik"),
    ("", "Demir"),
    ("van", "Dijk"),
    ("van der", "Does"),
    ("", "Doğan"),
    ("", "El Amrani"),
    ("van", "Eck"),
    ("de", "Graaf"),
    ("", "Groen"),
    ("de", "Haan"),
    ("", "Hendriks"),
    ("", "Hoekstra"),
    ("de", "Jong"),
    ("", "Kaya"),
    ("", "Kok"),
    ("", "Koster"),
    ("", "Kowalski"),
    ("", "Kuipers"),
    ("van der", "Laan"),
    ("", "Lambrecht"),
    ("de", "Lange"),
    ("", "Maas"),
    ("", "Meijer"),
    ("", "Mol"),
    ("", "Mulder"),
    ("", "Nguyen"),
    ("", "Nowak"),
    ("van", "Oort"),
    ("", "Özdemir"),
    ("", "Pauw"),
    ("", "Peeters"),
    ("", "Post"),
    ("", "Prins"),
    ("", "Ramdin"),
    ("de", "Ruiter"),
    ("", "Sánchez"),
    ("", "Schipper"),
    ("", "Silva"),
    ("", "Smit"),
    ("", "Tahiri"),
    ("van", "Vliet"),
    ("", "Visser"),
    ("van der", "Wal"),
    ("de", "Wit"),
    ("", "Yılmaz"),
];

/// A name, by chance.
pub(super) fn naam(rng: &mut Rng) -> Naam {
    let roepnaam = rng.choice(ROEPNAMEN).unwrap_or("Sam");
    let (tussenvoegsel, achternaam) = rng.choice(ACHTERNAMEN).unwrap_or(("", "Bos"));
    Naam {
        roepnaam: roepnaam.to_owned(),
        tussenvoegsel: tussenvoegsel.to_owned(),
        achternaam: achternaam.to_owned(),
    }
}
