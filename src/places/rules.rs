//! Which city a typed name means.

use super::model::{CityMatch, Directory};
use crate::base::{CityId, fold};

impl Directory {
    /// Finds the city that `typed` names, whatever its accents, capitals and punctuation.
    ///
    /// The first words of a longer name are never enough ("Reggio" may be Emilia or Calabria): then the person is asked.
    pub fn find(&self, typed: &str) -> CityMatch {
        let folded = fold(typed);
        if folded.is_empty() {
            return CityMatch::Unknown;
        }
        match self.spellings.get(&folded).map(Vec::as_slice) {
            Some([only]) => CityMatch::Known(only.clone()),
            Some(several) => CityMatch::Ask(several.to_vec()),
            None => self.begun_by(&folded),
        }
    }

    fn begun_by(&self, folded: &str) -> CityMatch {
        let start = format!("{folded} ");
        let mut candidates: Vec<CityId> = self
            .spellings
            .range(start.clone()..)
            .take_while(|(spelling, _)| spelling.starts_with(&start))
            .flat_map(|(_, cities)| cities.iter().cloned())
            .collect();
        candidates.sort();
        candidates.dedup();
        if candidates.is_empty() {
            CityMatch::Unknown
        } else {
            CityMatch::Ask(candidates)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn directory() -> Directory {
        let mut directory = Directory::default();
        for (spelling, city) in [
            ("the hague", "the-hague"),
            ("la haye", "the-hague"),
            ("s gravenhage", "the-hague"),
            ("reggio emilia", "reggio-emilia"),
            ("reggio nell emilia", "reggio-emilia"),
            ("augusta", "augsburg"),
            ("augusta", "augusta-sicily"),
        ] {
            let cities = directory.spellings.entry(spelling.to_owned()).or_default();
            cities.push(CityId(city.to_owned()));
        }
        directory
    }

    fn city(id: &str) -> CityId {
        CityId(id.to_owned())
    }

    #[test]
    fn any_spelling_leads_to_the_city() {
        for typed in ["la haye", "LA  HAYE", "'s-Gravenhage", "The Hague"] {
            assert_eq!(
                directory().find(typed),
                CityMatch::Known(city("the-hague")),
                "{typed}"
            );
        }
    }

    #[test]
    fn asks_when_a_name_is_not_whole_or_not_alone() {
        assert_eq!(
            directory().find("Reggio"),
            CityMatch::Ask(vec![city("reggio-emilia")])
        );
        let both = vec![city("augsburg"), city("augusta-sicily")];
        assert_eq!(directory().find("Augusta"), CityMatch::Ask(both));
    }

    #[test]
    fn does_not_guess() {
        for typed in ["Reg", "Atlantis", "", "!!"] {
            assert_eq!(directory().find(typed), CityMatch::Unknown, "{typed}");
        }
    }
}
