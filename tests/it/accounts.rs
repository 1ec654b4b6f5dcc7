//! Accounts of the panel in tests, and how people with a browser sign in.

use std::sync::LazyLock;

use tassu::domain::account::Role;
use tassu::domain::ids::{ClinicId, UserId};
use tassu::i18n::Lang;
use tassu::passwords::hash_now;
use tassu::store::accounts::{NewUser, insert_membership, insert_user};

use crate::app::TestApp;
use crate::visitor::Visitor;

/// Of everybody in these tests.
pub const PASSWORD: &str = "purrrs at 4 hedgehogs";
/// Of that password: made once, as it takes its time.
pub static HASH: LazyLock<String> = LazyLock::new(|| hash_now(PASSWORD).unwrap());

impl TestApp {
    /// An account with these roles, named after its address.
    pub fn add_user(&self, email: &str, roles: &[(ClinicId, Role)]) -> UserId {
        let new = NewUser {
            email,
            email_key: email,
            name: email.split('@').next().unwrap(),
            language: Lang::En,
            password_hash: Some(&HASH),
        };
        self.on_database(|connection| {
            let id = insert_user(connection, &new, self.clock.now()).unwrap();
            for (clinic, role) in roles {
                insert_membership(connection, *clinic, id, *role, self.clock.now()).unwrap();
            }
            id
        })
    }

    /// Somebody new of this clinic, who has signed in.
    pub async fn signed_in(&self, clinic: ClinicId, role: Role) -> Visitor {
        let email = format!("{}{}@clinic.example", role.as_str(), self.count("users") + 1);
        self.add_user(&email, &[(clinic, role)]);
        let visitor = self.visitor();
        visitor.sign_in(&email).await;
        visitor
    }
}

impl Visitor {
    /// Signs in with everybody's password.
    pub async fn sign_in(&self, email: &str) {
        let page = self.get("/panel/sign-in").await.expect(200);
        let typed = [("email", email), ("password", PASSWORD)];
        self.press(&page, "main form button", &typed).await.expect(303);
    }
}
