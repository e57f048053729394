use crate::code::{CODES, CodeFault, ShortCode};

#[test]
fn a_code_reads_back_however_it_is_typed() {
    for number in [0, 1, 12_345_678, CODES - 1] {
        let code = ShortCode::of(number);
        let printed = code.to_string();
        assert_eq!(printed.len(), 11);
        for typed in [printed.clone(), printed.replace('-', ""), format!(" {} ", printed.replace('-', " "))] {
            assert_eq!(ShortCode::parse(&typed), Ok(code), "{typed}");
        }
        assert_eq!(ShortCode::from_number(code.number()), Some(code));
        assert_eq!(ShortCode::from_number(code.number() + 1), None);
    }
    // Damm's own example: 572 takes check digit 4.
    assert_eq!(ShortCode::of(572).to_string(), "000-005-724");
}

#[test]
fn one_wrong_digit_or_a_swap_is_always_found() {
    for number in [0, 99_999_999, 12_345_678, 50_607_080] {
        let digits: Vec<char> = ShortCode::of(number).to_string().replace('-', "").chars().collect();
        for place in 0..9 {
            for digit in '0'..='9' {
                let mut wrong = digits.clone();
                wrong[place] = digit;
                if wrong != digits {
                    assert_eq!(ShortCode::parse(&String::from_iter(wrong)), Err(CodeFault::Check));
                }
            }
            let mut swapped = digits.clone();
            swapped.swap(place, (place + 1).min(8));
            if swapped != digits {
                assert_eq!(ShortCode::parse(&String::from_iter(swapped)), Err(CodeFault::Check));
            }
        }
    }
}

#[test]
fn what_is_no_code_is_refused() {
    for typed in ["", "12345678", "1234567890", "12a456789", "123-456-78", "-1"] {
        assert_eq!(ShortCode::parse(typed), Err(CodeFault::Length), "{typed}");
    }
}
