use super::*;

const TOWN: i64 = 1;
const AGENCY: i64 = 2;
const SECTION: i64 = 3;
const DESK: i64 = 4;

/// Town (no holder) > agency (head 20) > section (head 30) > desk (no head post).
fn chart() -> Chart {
    let mut chart = Chart::default();
    let mut add = |id: i64, name: &str, parent: Option<i64>, head: Option<Vec<Holder>>| {
        let head = head.map(|holders| HeadPost { id: id * 100, title: format!("KEPALA {name}"), holders });
        chart.units.insert(id, ChartUnit { name: name.to_owned(), parent, head });
    };
    add(TOWN, "KOTA", None, Some(vec![]));
    add(AGENCY, "BADAN", Some(TOWN), Some(vec![held(Holding::Definitive, 20)]));
    add(SECTION, "BIDANG", Some(AGENCY), Some(vec![held(Holding::Definitive, 30)]));
    add(DESK, "SUBBIDANG", Some(SECTION), None);
    chart
}

fn held(holding: Holding, person: i64) -> Holder {
    Holder { holding, person }
}

fn set(chart: &mut Chart, unit: i64, holders: &[Holder]) {
    if let Some(head) = chart.units.get_mut(&unit).and_then(|u| u.head.as_mut()) {
        head.holders = holders.to_vec();
    }
}

fn found(chart: &Chart, person: i64, unit: i64) -> (Option<(i64, Holding)>, Vec<Passed>) {
    let line = chart.superior(person, unit);
    assert_eq!(chart.superiors([(person, unit)]), std::slice::from_ref(&line), "one by one and all at once");
    (line.superior.map(|s| (s.person, s.holding)), line.steps.into_iter().map(|s| s.passed).collect())
}

#[test]
fn the_line_of_everybody() {
    use Holding::{ActingAbsent, ActingVacant, AdditionalTask, Definitive, Deputised};
    use Passed::{NoHeadPost, Oneself, OwnUnit, Vacant};
    type Case = (&'static str, i64, i64, Vec<(i64, Vec<Holder>)>, Option<(i64, Holding)>, Vec<Passed>);
    let cases: Vec<Case> = vec![
        ("staff of the section", 90, SECTION, vec![], Some((30, Definitive)), vec![]),
        ("staff of a desk without head post", 90, DESK, vec![], Some((30, Definitive)), vec![NoHeadPost]),
        ("head of the section", 30, SECTION, vec![], Some((20, Definitive)), vec![OwnUnit]),
        ("head of the agency: the mayor is no staff", 20, AGENCY, vec![], None, vec![OwnUnit, Vacant]),
        ("vacant section", 90, SECTION, vec![(SECTION, vec![])], Some((20, Definitive)), vec![Vacant]),
        (
            "acting head from elsewhere",
            90,
            SECTION,
            vec![(SECTION, vec![held(ActingVacant, 40)])],
            Some((40, ActingVacant)),
            vec![],
        ),
        (
            "daily head counts when nobody else",
            90,
            SECTION,
            vec![(SECTION, vec![held(ActingAbsent, 41)])],
            Some((41, ActingAbsent)),
            vec![],
        ),
        (
            "the definitive holder goes before Plh.",
            90,
            SECTION,
            vec![(SECTION, vec![held(ActingAbsent, 41), held(Definitive, 30)])],
            Some((30, Definitive)),
            vec![],
        ),
        (
            "school head by additional task",
            90,
            SECTION,
            vec![(SECTION, vec![held(AdditionalTask, 50)])],
            Some((50, AdditionalTask)),
            vec![],
        ),
        (
            "the school head reports upwards",
            50,
            SECTION,
            vec![(SECTION, vec![held(AdditionalTask, 50)])],
            Some((20, Definitive)),
            vec![OwnUnit],
        ),
        (
            "Pj. reports upwards",
            50,
            SECTION,
            vec![(SECTION, vec![held(Deputised, 50)])],
            Some((20, Definitive)),
            vec![OwnUnit],
        ),
        (
            "staff acting as head of the own section",
            90,
            SECTION,
            vec![(SECTION, vec![held(ActingVacant, 90)])],
            Some((20, Definitive)),
            vec![Oneself],
        ),
        (
            "a head acting for the unit below still reports upwards from the own place",
            20,
            AGENCY,
            vec![(SECTION, vec![held(ActingVacant, 20)])],
            None,
            vec![OwnUnit, Vacant],
        ),
        (
            "staff of the section led by the head of the agency as Plt.",
            90,
            SECTION,
            vec![(SECTION, vec![held(ActingVacant, 20)])],
            Some((20, ActingVacant)),
            vec![],
        ),
        (
            "a head acting for the post above is not the own superior",
            30,
            SECTION,
            vec![(AGENCY, vec![held(ActingVacant, 30)])],
            None,
            vec![OwnUnit, Oneself, Vacant],
        ),
        (
            "head recorded in another unit than the one headed",
            30,
            AGENCY,
            vec![],
            Some((20, Definitive)),
            vec![OwnUnit],
        ),
        ("unknown unit", 90, 999, vec![], None, vec![]),
    ];
    for (what, person, unit, changes, superior, passed) in cases {
        let mut chart = chart();
        for (unit, holders) in changes {
            set(&mut chart, unit, &holders);
        }
        assert_eq!(found(&chart, person, unit), (superior, passed), "{what}");
    }
}

#[test]
fn a_circle_of_units_ends() {
    let mut chart = chart();
    if let Some(unit) = chart.units.get_mut(&TOWN) {
        unit.parent = Some(SECTION);
    }
    set(&mut chart, AGENCY, &[]);
    set(&mut chart, SECTION, &[]);
    assert_eq!(found(&chart, 90, SECTION).0, None);
}

#[test]
fn the_answer_explains_itself() {
    let mut chart = chart();
    set(&mut chart, SECTION, &[]);
    let line = chart.superior(90, SECTION);
    assert_eq!(
        chart.explain(&line),
        [
            "Jabatan KEPALA BIDANG kosong, dilanjutkan ke unit di atasnya.",
            "Atasan langsung: pemegang jabatan KEPALA BADAN.",
        ]
    );
    set(&mut chart, SECTION, &[held(Holding::ActingVacant, 40)]);
    let line = chart.superior(90, SECTION);
    assert_eq!(chart.explain(&line), ["Atasan langsung: pemegang jabatan Plt. KEPALA BIDANG."]);
    let line = chart.superior(20, AGENCY);
    assert!(chart.explain(&line)[2].starts_with("Tidak ada atasan"));
}
