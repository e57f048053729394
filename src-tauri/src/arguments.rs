//! The words of the command line.

use clap::{Arg, ArgAction, Args, Command, CommandFactory, FromArgMatches as _, Parser, Subcommand};
use std::path::PathBuf;

/// Abdi tanpa pilihan membuka jendela. Dengan perintah, bekerja di baris perintah.
#[derive(Parser)]
#[command(name = "abdi", version, about = ABOUT, after_help = EXAMPLES)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Task,
}

const ABOUT: &str = "Abdi, meja kerja kepegawaian daerah tanpa internet.\nTanpa perintah: membuka jendela. Dengan perintah: bekerja di baris perintah.";

const EXAMPLES: &str = "\
Contoh:
  abdi demo --out contoh                          berkas contoh dengan 2.700 pegawai rekaan
  abdi vault create --vault berkas --operator Sari
  abdi import staff siasn.xlsx --vault berkas --dry-run
  abdi sheet review --vault berkas --period 1 --all --out lembar
  abdi call staff.list '{\"text\":\"siti\"}' --vault berkas
  abdi commands

Kata sandi diminta di layar, atau dibaca dari variabel lingkungan ABDI_PASSPHRASE.
Nama operator dari --operator, ABDI_OPERATOR, atau satu-satunya operator yang ada.

Data keluar di keluaran standar, pesan di keluaran galat.
Kode keluar: 0 berhasil · 1 gagal · 2 perintah salah ketik · 3 masukan ditolak · 4 terkunci atau
kata sandi salah · 5 berkas bermasalah · 6 tidak ditemukan · 7 tidak ada layar · 130 dibatalkan";

#[derive(Subcommand)]
pub enum Task {
    /// Membuat berkas contoh: daerah rekaan, satu periode penilaian dirilis dan satu dibuka
    Demo(Demo),
    /// Membuat, melihat, dan memeriksa berkas Abdi
    #[command(subcommand)]
    Vault(VaultTask),
    /// Mengimpor data dari berkas SIASN, hierarki unor, atau nominatif
    #[command(subcommand)]
    Import(ImportTask),
    /// Mencetak lembar
    #[command(subcommand)]
    Sheet(SheetTask),
    /// Menjalankan satu perintah dengan masukan JSON
    Call(Call),
    /// Daftar semua perintah
    Commands {
        /// Keluaran JSON
        #[arg(long)]
        json: bool,
    },
}

/// Which vault, and who opens it.
#[derive(Args, Clone)]
pub struct VaultArguments {
    /// Map berkas Abdi
    #[arg(long, value_name = "MAP")]
    pub vault: PathBuf,
    /// Nama operator
    #[arg(long, value_name = "NAMA", env = "ABDI_OPERATOR", hide_env = true)]
    pub operator: Option<String>,
}

#[derive(Args)]
pub struct Demo {
    /// Map baru untuk berkas contoh
    #[arg(long, value_name = "MAP")]
    pub out: PathBuf,
    /// Banyaknya pegawai
    #[arg(long, value_name = "N", default_value_t = 2700, value_parser = clap::value_parser!(u32).range(50..=100_000), hide_default_value = true)]
    pub staff: u32,
    /// Benih: angka yang sama memberi daerah yang sama
    #[arg(long, value_name = "S", default_value_t = 1, hide_default_value = true)]
    pub seed: u64,
    /// Cetak juga lembar penilaian periode yang dirilis ke map ini
    #[arg(long, value_name = "MAP")]
    pub sheets: Option<PathBuf>,
}

#[derive(Subcommand)]
pub enum VaultTask {
    /// Membuat berkas baru; kode pemulihan dicetak di keluaran standar
    Create {
        #[command(flatten)]
        vault: VaultArguments,
        /// Simpan kode pemulihan sebagai PDF
        #[arg(long, value_name = "BERKAS")]
        recovery: Option<PathBuf>,
    },
    /// Keterangan berkas tanpa membukanya
    Info {
        /// Map berkas Abdi
        #[arg(long, value_name = "MAP")]
        vault: PathBuf,
        /// Keluaran JSON
        #[arg(long)]
        json: bool,
    },
    /// Memeriksa halaman, tabel, rujukan, dan jurnal
    Check {
        #[command(flatten)]
        vault: VaultArguments,
        /// Keluaran JSON
        #[arg(long)]
        json: bool,
    },
}

#[derive(Subcommand)]
pub enum ImportTask {
    /// Pegawai dari ekspor SIASN (XLSX atau teks) atau nominatif; juga hierarki unor
    Staff {
        /// Berkas XLSX, ODS, CSV, atau teks berpemisah |
        #[arg(value_name = "BERKAS")]
        file: PathBuf,
        #[command(flatten)]
        vault: VaultArguments,
        /// Hanya pratinjau: tidak ada yang disimpan
        #[arg(long)]
        dry_run: bool,
        /// Tinggalkan baris yang bergalat; tanpa ini berkas bergalat ditolak
        #[arg(long)]
        leave_out_errors: bool,
        /// Simpan laporan temuan sebagai XLSX
        #[arg(long, value_name = "BERKAS")]
        report: Option<PathBuf>,
        /// Keluaran JSON
        #[arg(long)]
        json: bool,
    },
}

#[derive(Subcommand)]
pub enum SheetTask {
    /// Lembar Penilaian 360 dari periode yang dirilis
    Review {
        #[command(flatten)]
        vault: VaultArguments,
        /// Nomor atau nama periode
        #[arg(long, value_name = "PERIODE")]
        period: String,
        /// Satu unit dengan unit di bawahnya (nomor)
        #[arg(long, value_name = "UNIT", group = "whom")]
        unit: Option<i64>,
        /// Satu pegawai
        #[arg(long, value_name = "NIP", group = "whom")]
        nip: Option<String>,
        /// Semua peserta
        #[arg(long, group = "whom")]
        all: bool,
        /// Map tujuan
        #[arg(long, value_name = "MAP")]
        out: PathBuf,
    },
}

#[derive(Args)]
pub struct Call {
    /// Nama perintah, lihat `abdi commands`
    #[arg(value_name = "NAMA")]
    pub name: String,
    /// Masukan JSON; `-` membaca masukan standar
    #[arg(value_name = "JSON", default_value = "{}", hide_default_value = true)]
    pub input: String,
    /// Map berkas Abdi
    #[arg(long, value_name = "MAP")]
    pub vault: Option<PathBuf>,
    /// Nama operator
    #[arg(long, value_name = "NAMA", env = "ABDI_OPERATOR", hide_env = true)]
    pub operator: Option<String>,
    /// Berkas yang dirujuk masukan: pertama menjadi handle 1, kedua handle 2
    #[arg(long = "file", value_name = "BERKAS")]
    pub files: Vec<PathBuf>,
}

impl Arguments {
    /// Reads the command line.
    ///
    /// # Errors
    /// Help, version, or a typing error; see [`complaint`].
    pub fn read() -> Result<Self, clap::Error> {
        let mut command = indonesian(Self::command());
        let matches = command.try_get_matches_from_mut(std::env::args_os())?;
        Self::from_arg_matches(&matches)
    }
}

/// The frame of every help text in Bahasa Indonesia; clap itself speaks English.
fn indonesian(command: Command) -> Command {
    const TEMPLATE: &str = "{about-with-newline}\nPemakaian: {usage}\n\n{all-args}{after-help}";
    let with_children = command.has_subcommands();
    let command = command
        .help_template(TEMPLATE)
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .subcommand_help_heading("Perintah")
        .arg(Arg::new("bantuan").short('h').long("help").action(ArgAction::Help).help("Tampilkan bantuan ini"))
        .mut_args(|argument| {
            let heading = if argument.is_positional() { "Masukan" } else { "Pilihan" };
            argument.help_heading(heading)
        });
    let command = if command.get_name() == "abdi" {
        command.arg(
            Arg::new("versi")
                .short('V')
                .long("version")
                .action(ArgAction::Version)
                .help("Tampilkan versi")
                .help_heading("Pilihan"),
        )
    } else {
        command
    };
    if with_children { command.mut_subcommands(indonesian) } else { command }
}

/// A typing error in Bahasa Indonesia.
pub fn complaint(error: &clap::Error) -> String {
    use clap::error::{ContextKind as C, ErrorKind as K};
    let about = |kind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    let (argument, value) = (about(C::InvalidArg), about(C::InvalidValue));
    let text = match error.kind() {
        K::UnknownArgument => format!("Pilihan «{argument}» tidak dikenal."),
        K::InvalidSubcommand => format!("Perintah «{}» tidak dikenal.", about(C::InvalidSubcommand)),
        K::MissingRequiredArgument => format!("Masih kurang: {argument}."),
        K::MissingSubcommand | K::DisplayHelpOnMissingArgumentOrSubcommand => "Sebutkan perintahnya.".to_owned(),
        K::InvalidValue | K::ValueValidation if value.is_empty() => format!("Pilihan «{argument}» memerlukan isi."),
        K::InvalidValue | K::ValueValidation => format!("Isi «{value}» untuk «{argument}» tidak diterima."),
        K::ArgumentConflict => format!("Pilihan «{argument}» tidak dapat dipakai bersama pilihan lain yang disebut."),
        _ => "Perintah tidak dapat dibaca.".to_owned(),
    };
    format!("{text}\nLihat: abdi --help")
}
