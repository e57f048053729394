//! The lists the region is put together from, read from `assets/demo`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

pub(crate) const UNITS: &str = include_str!("../../../../assets/demo/unit.txt");
const POSTS: &str = include_str!("../../../../assets/demo/jabatan.csv");
const STUDIES: &str = include_str!("../../../../assets/demo/pendidikan.csv");
const NAMES: &str = include_str!("../../../../assets/demo/nama.csv");
const PLACES: &str = include_str!("../../../../assets/demo/tempat.csv");
const COMMENTS: &str = include_str!("../../../../assets/demo/komentar.txt");

/// A post that many people hold.
#[derive(Debug)]
pub(crate) struct Post {
    pub name: &'static str,
    /// Levels of a functional post, rising; empty for pelaksana.
    pub levels: Vec<&'static str>,
    /// Lowest and highest education level.
    pub education: (&'static str, &'static str),
    /// Group of studies.
    pub studies: &'static str,
    pub weight: usize,
    /// Age of retirement.
    pub retires: i64,
}

/// A study with its titles.
#[derive(Debug)]
pub(crate) struct Study {
    pub level: &'static str,
    pub name: &'static str,
    pub front: &'static str,
    /// Ways of writing the title behind.
    pub back: Vec<&'static str>,
    pub weight: usize,
}

/// Everything, read once.
pub(crate) struct Ingredients {
    /// By skill.
    pub posts: BTreeMap<&'static str, Vec<Post>>,
    /// By group.
    pub studies: BTreeMap<&'static str, Vec<Study>>,
    names: BTreeMap<(&'static str, &'static str, &'static str), Vec<&'static str>>,
    places: BTreeMap<&'static str, Vec<&'static str>>,
    /// What raters praise.
    pub strengths: Vec<&'static str>,
    /// What raters suggest.
    pub suggestions: Vec<&'static str>,
}

impl Ingredients {
    /// Names by sex (`L`, `P`), place (`depan`, `akhir`) and group.
    pub(crate) fn names(&self, sex: &'static str, place: &'static str, group: &'static str) -> &[&'static str] {
        self.names.get(&(sex, place, group)).map_or(&[], Vec::as_slice)
    }

    /// A list of places.
    pub(crate) fn places(&self, list: &'static str) -> &[&'static str] {
        self.places.get(list).map_or(&[], Vec::as_slice)
    }
}

/// The lists.
pub(crate) static INGREDIENTS: LazyLock<Ingredients> = LazyLock::new(|| {
    let mut posts: BTreeMap<_, Vec<Post>> = BTreeMap::new();
    for cells in rows::<7>(POSTS) {
        let [skill, name, levels, education, studies, weight, retires] = cells;
        posts.entry(skill).or_default().push(Post {
            name,
            levels: if levels == "-" { Vec::new() } else { levels.split(';').collect() },
            education: education.split_once('-').unwrap_or((education, education)),
            studies,
            weight: weight.parse().unwrap_or(0),
            retires: retires.parse().unwrap_or(58),
        });
    }
    let mut studies: BTreeMap<_, Vec<Study>> = BTreeMap::new();
    for [group, level, name, front, back, weight] in rows::<6>(STUDIES) {
        let study = Study { level, name, front, back: back.split(';').collect(), weight: weight.parse().unwrap_or(0) };
        studies.entry(group).or_default().push(study);
    }
    Ingredients {
        posts,
        studies,
        names: rows::<4>(NAMES).map(|[sex, at, group, list]| ((sex, at, group), list.split(';').collect())).collect(),
        places: rows::<2>(PLACES).map(|[list, cells]| (list, cells.split(';').collect())).collect(),
        strengths: section("[kekuatan]"),
        suggestions: section("[saran]"),
    }
});

/// The rows below the header; a row with another number of cells is left out (a test counts them).
pub(crate) fn rows<const N: usize>(text: &'static str) -> impl Iterator<Item = [&'static str; N]> {
    text.lines().skip(1).filter_map(|line| line.split('|').collect::<Vec<_>>().try_into().ok())
}

fn section(title: &str) -> Vec<&'static str> {
    let inside = COMMENTS.lines().skip_while(|line| *line != title).skip(1);
    inside.take_while(|line| !line.starts_with('[')).filter(|line| !line.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_row_is_read() {
        for (text, cells) in [(POSTS, 7), (STUDIES, 6), (NAMES, 4), (PLACES, 2)] {
            for line in text.lines() {
                assert_eq!(line.split('|').count(), cells, "{line}");
                assert!(line.split('|').flat_map(|c| c.split(';')).all(|part| part.trim() == part), "{line}");
            }
        }
        assert!(INGREDIENTS.strengths.len() > 20 && INGREDIENTS.suggestions.len() > 20);
    }

    #[test]
    fn every_post_finds_a_study() {
        for post in INGREDIENTS.posts.values().flatten() {
            let (low, high) = post.education;
            let found = INGREDIENTS.studies[post.studies].iter().any(|s| low <= s.level && s.level <= high);
            assert!(found || post.studies == "umum" && low < "30", "{}", post.name);
            assert!(post.weight > 0 && post.retires >= 58, "{}", post.name);
            let known = ["PM", "TR", "MH", "PY", "PT", "MU", "MA", "UT"];
            assert!(post.levels.iter().all(|l| known.contains(l)), "{}", post.name);
        }
    }

    #[test]
    fn every_skill_of_the_tree_has_posts() {
        let skills: BTreeSet<&str> = UNITS
            .lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| line.split('|').nth(4))
            .map(str::trim)
            .filter(|s| !s.is_empty())
            .collect();
        for skill in &skills {
            assert!(INGREDIENTS.posts.contains_key(skill), "{skill}");
        }
    }
}
