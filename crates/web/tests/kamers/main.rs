//! The rooms as a browser sees them: the whole site in this process, on storage of its own.

#[cfg(test)]
mod aanbod;
#[cfg(test)]
mod aanvraag;
#[cfg(test)]
mod beleid;
#[cfg(test)]
mod blad;
#[cfg(test)]
mod browser;
#[cfg(test)]
mod catalogus;
#[cfg(test)]
mod inlezen;
#[cfg(test)]
mod inlezing;
#[cfg(test)]
mod klok;
#[cfg(test)]
mod kwaliteit;
#[cfg(test)]
mod lijst;
#[cfg(test)]
mod openbaar;
#[cfg(test)]
mod plan;
#[cfg(test)]
mod profielformat;
#[cfg(test)]
mod schoolprofiel;
mod traject;
#[cfg(test)]
mod vernietigen;
#[cfg(test)]
mod werk;
