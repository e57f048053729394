//! The answer of a rule that says yes or no: a verdict with reasons, each
//! with its legal basis. Screen and print show the same reasons.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the rule says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub enum Verdict {
    /// Allowed.
    Boleh,
    /// Allowed, with remarks that must be shown.
    BolehDenganCatatan,
    /// Not allowed.
    TidakBoleh,
}

/// One sentence of the explanation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Reason {
    /// Full sentence in Bahasa Indonesia.
    pub text: String,
    /// Legal basis, for example `Peraturan BKN 24/2017`; empty when there is none.
    pub basis: String,
}

/// A verdict and the reasons that led to it, in the order they were found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Decision {
    /// The verdict; the heaviest of all remarks.
    pub verdict: Verdict,
    /// The reasons.
    pub reasons: Vec<Reason>,
}

impl Default for Decision {
    fn default() -> Self {
        Decision::allowed()
    }
}

impl Decision {
    /// Allowed, nothing said yet.
    pub fn allowed() -> Self {
        Decision { verdict: Verdict::Boleh, reasons: Vec::new() }
    }

    /// Adds a reason without changing the verdict.
    #[must_use]
    pub fn because(self, text: impl Into<String>, basis: &str) -> Self {
        self.with(Verdict::Boleh, text, basis)
    }

    /// Adds a remark: the verdict becomes at least `BolehDenganCatatan`.
    #[must_use]
    pub fn noting(self, text: impl Into<String>, basis: &str) -> Self {
        self.with(Verdict::BolehDenganCatatan, text, basis)
    }

    /// Adds a ground for refusal: the verdict becomes `TidakBoleh`.
    #[must_use]
    pub fn refused(self, text: impl Into<String>, basis: &str) -> Self {
        self.with(Verdict::TidakBoleh, text, basis)
    }

    /// Whether the thing may be done, with or without remarks.
    pub fn is_allowed(&self) -> bool {
        self.verdict != Verdict::TidakBoleh
    }

    fn with(mut self, verdict: Verdict, text: impl Into<String>, basis: &str) -> Self {
        self.verdict = self.verdict.max(verdict);
        self.reasons.push(Reason { text: text.into(), basis: basis.to_owned() });
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heaviest_remark_wins_and_reasons_keep_their_order() {
        let d = Decision::allowed().because("a", "x");
        assert_eq!(d.verdict, Verdict::Boleh);
        let d = d.refused("b", "").noting("c", "");
        assert_eq!(d.verdict, Verdict::TidakBoleh);
        assert!(!d.is_allowed());
        let texts: Vec<_> = d.reasons.iter().map(|r| r.text.as_str()).collect();
        assert_eq!(texts, ["a", "b", "c"]);
        let d = Decision::allowed().noting("c", "");
        assert_eq!(d.verdict, Verdict::BolehDenganCatatan);
        assert!(d.is_allowed());
    }
}
