//! The frame of a clinic's panel: menu, who is signed in, what was just done.

use crate::domain::local_text::TextIn;
use crate::i18n::{Lang, Tr};
use crate::web::assets;
use crate::web::page::{LangAttr, LanguageLink};

/// An entry of the menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Menu {
    /// Day and week.
    Calendar,
    /// What is not confirmed yet.
    Waiting,
    /// Whom to phone.
    Calls,
    /// Clients and pets.
    Clients,
    /// Reasons and their groups.
    Reasons,
    /// Species.
    Species,
    /// Staff members.
    Staff,
    /// When they work.
    Shifts,
    /// When they are away, and when the clinic is closed.
    Absences,
    /// Locations.
    Locations,
    /// Rooms and equipment.
    Resources,
    /// How bookings are confirmed.
    Process,
    /// The form as clients see it.
    Preview,
    /// The clinic's own data.
    Clinic,
    /// Accounts.
    People,
    /// Who changed what.
    Log,
    /// One's own account.
    Account,
}

impl Menu {
    const DESK: [Self; 4] = [Self::Calendar, Self::Waiting, Self::Calls, Self::Clients];
    const BOOKING: [Self; 9] = [
        Self::Reasons,
        Self::Species,
        Self::Staff,
        Self::Shifts,
        Self::Absences,
        Self::Locations,
        Self::Resources,
        Self::Process,
        Self::Preview,
    ];
    const CLINIC: [Self; 3] = [Self::Clinic, Self::People, Self::Log];

    /// Its address within the clinic's panel.
    pub const fn page(self) -> &'static str {
        match self {
            Self::Calendar => "calendar",
            Self::Waiting => "waiting",
            Self::Calls => "calls",
            Self::Clients => "clients",
            Self::Reasons => "settings/reasons",
            Self::Species => "settings/species",
            Self::Staff => "settings/staff",
            Self::Shifts => "settings/shifts",
            Self::Absences => "settings/absences",
            Self::Locations => "settings/locations",
            Self::Resources => "settings/resources",
            Self::Process => "settings/process",
            Self::Preview => "settings/preview",
            Self::Clinic => "settings/clinic",
            Self::People => "settings/people",
            Self::Log => "settings/log",
            Self::Account => "account",
        }
    }

    const fn icon(self) -> &'static str {
        match self {
            Self::Calendar => "calendar",
            Self::Waiting | Self::Log => "list",
            Self::Calls => "phone",
            Self::Clients | Self::Staff => "people",
            Self::Reasons => "tag",
            Self::Species => "paw",
            Self::Shifts => "clock",
            Self::Absences => "pause",
            Self::Locations => "pin",
            Self::Resources => "door",
            Self::Process => "check",
            Self::Preview => "eye",
            Self::Clinic => "gear",
            Self::People => "lock",
            Self::Account => "person",
        }
    }

    /// Its words.
    pub fn label(self, t: Tr) -> &'static str {
        match self {
            Self::Calendar => t.menu_calendar(),
            Self::Waiting => t.menu_waiting(),
            Self::Calls => t.menu_calls(),
            Self::Clients => t.menu_clients(),
            Self::Reasons => t.menu_reasons(),
            Self::Species => t.menu_species(),
            Self::Staff => t.menu_staff(),
            Self::Shifts => t.menu_shifts(),
            Self::Absences => t.menu_absences(),
            Self::Locations => t.menu_locations(),
            Self::Resources => t.menu_resources(),
            Self::Process => t.menu_process(),
            Self::Preview => t.menu_preview(),
            Self::Clinic => t.menu_clinic(),
            Self::People => t.menu_people(),
            Self::Log => t.menu_log(),
            Self::Account => t.menu_account(),
        }
    }
}

/// The frame of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PanelLayout {
    /// The messages in the page's language.
    pub t: Tr,
    /// The `h1`, and the first part of the window's title.
    pub title: String,
    /// The clinic's name.
    pub clinic: String,
    /// First part of its panel's addresses, `/panel/{clinic}`.
    pub base: String,
    /// The clinic's public page.
    pub public: String,
    /// Where in the menu the page stands.
    pub menu: Menu,
    /// The page's own address without `lang`, for the switch of language.
    pub here: String,
    /// Bookings that are not confirmed yet.
    pub waiting: i64,
    /// Who is signed in.
    pub user: String,
    /// Whether they see the settings.
    pub is_manager: bool,
    /// What every form carries.
    pub csrf: String,
    /// The form has faults.
    pub has_fault: bool,
    /// What was just done.
    pub flash: Option<String>,
    /// Clock time until which online booking is paused (S7).
    pub paused: Option<String>,
}

/// A link of the menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MenuLink {
    /// Where.
    pub url: String,
    /// Its words.
    pub label: &'static str,
    /// Its icon.
    pub icon: &'static str,
    /// The page stands there.
    pub current: bool,
    /// How many wait there, as number and in words.
    pub count: Option<(i64, String)>,
}

impl PanelLayout {
    /// The page's language.
    pub fn lang(&self) -> Lang {
        self.t.0
    }

    /// The window's title: begins with how many bookings wait.
    pub fn window_title(&self) -> String {
        let mut title = String::new();
        if self.has_fault {
            title.push_str(self.t.error_prefix());
            title.push(' ');
        }
        if self.waiting > 0 {
            title.push_str(&format!("({}) ", self.waiting));
        }
        title.push_str(&self.title);
        title.push_str(" – ");
        title.push_str(&self.clinic);
        title
    }

    /// What the desk uses all day.
    pub fn desk_menu(&self) -> Vec<MenuLink> {
        self.links(&Menu::DESK)
    }

    /// How booking works; for managers.
    pub fn booking_menu(&self) -> Vec<MenuLink> {
        self.links(&Menu::BOOKING)
    }

    /// The clinic itself; for managers.
    pub fn clinic_menu(&self) -> Vec<MenuLink> {
        self.links(&Menu::CLINIC)
    }

    fn links(&self, entries: &[Menu]) -> Vec<MenuLink> {
        let link = |entry: &Menu| MenuLink {
            url: self.url(entry.page()),
            label: entry.label(self.t),
            icon: entry.icon(),
            current: *entry == self.menu,
            count: (*entry == Menu::Waiting && self.waiting > 0)
                .then(|| (self.waiting, self.t.waiting_count(self.waiting))),
        };
        entries.iter().map(link).collect()
    }

    /// One's own account, which belongs to no clinic.
    pub fn account(&self) -> MenuLink {
        MenuLink {
            url: format!("/panel/{}", Menu::Account.page()),
            label: Menu::Account.label(self.t),
            icon: Menu::Account.icon(),
            current: self.menu == Menu::Account,
            count: None,
        }
    }

    /// Address of a page of this clinic's panel.
    pub fn url(&self, page: &str) -> String {
        format!("{}/{page}", self.base)
    }

    /// The switch of language.
    pub fn languages(&self) -> impl Iterator<Item = LanguageLink> + '_ {
        let joint = if self.here.contains('?') { '&' } else { '?' };
        Lang::ALL.into_iter().map(move |lang| LanguageLink {
            lang,
            url: format!("{}{joint}lang={}", self.here, lang.tag()),
            current: lang == self.lang(),
        })
    }

    /// The `lang` attribute of a clinic's own words, if they need one.
    pub fn lang_of(&self, words: &TextIn) -> LangAttr {
        LangAttr((words.lang != self.lang()).then_some(words.lang))
    }

    /// Address of an embedded file.
    pub fn asset(&self, name: &str) -> String {
        assets::url(name)
    }
}
