use crate::random::Shuffler;

#[test]
fn the_published_numbers_of_splitmix64() {
    let mut shuffler = Shuffler::new(1_234_567, &[]);
    let first: [u64; 5] = std::array::from_fn(|_| shuffler.draw());
    assert_eq!(
        first,
        [
            6_457_827_717_110_365_317,
            3_203_168_211_198_807_973,
            9_817_491_932_198_370_423,
            4_593_380_528_125_082_431,
            16_408_922_859_458_223_821,
        ]
    );
}

#[test]
fn shuffling_keeps_all_and_depends_on_seed_and_place_alone() {
    let order = |seed, place: &[i64]| {
        let mut all: Vec<u32> = (0..50).collect();
        Shuffler::new(seed, place).shuffle(&mut all);
        all
    };
    let drawn = order(7, &[1, 2]);
    assert_eq!(drawn, order(7, &[1, 2]));
    assert_ne!(drawn, order(8, &[1, 2]));
    assert_ne!(drawn, order(7, &[2, 1]));
    let mut sorted = drawn;
    sorted.sort_unstable();
    assert_eq!(sorted, (0..50).collect::<Vec<_>>());
}

#[test]
fn below_stays_below_and_reaches_all() {
    let mut shuffler = Shuffler::new(1, &[]);
    let mut seen = [0u32; 6];
    for _ in 0..6_000 {
        seen[shuffler.below(6) as usize] += 1;
    }
    assert!(seen.iter().all(|n| (850..1150).contains(n)), "{seen:?}");
    assert_eq!(shuffler.below(0), 0);
    assert_eq!(shuffler.below(1), 0);
}
