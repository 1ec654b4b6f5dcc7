//! Every address of the site, read from where the site itself is told them, so that none is
//! forgotten.

const SOURCES: [&str; 2] =
    [include_str!("../../../src/web/routes.rs"), include_str!("../../../src/web/health.rs")];

/// The patterns, `/{clinic}/hold/{token}` among them.
pub fn all() -> Vec<&'static str> {
    SOURCES.iter().flat_map(|source| patterns(source)).collect()
}

fn patterns(source: &str) -> impl Iterator<Item = &str> {
    source.split("resource(\"").skip(1).filter_map(|rest| rest.split('"').next())
}

#[test]
fn every_resource_of_the_site_is_found() {
    let all = all();
    assert!(all.contains(&"/") && all.contains(&"/{clinic}/hold/{token}/change"), "{all:?}");
    let resources: usize = SOURCES.iter().map(|source| source.matches("resource(").count()).sum();
    assert_eq!(all.len(), resources);
    for other in ["scope(", ".route(\"", "#[get", "#[post"] {
        assert!(SOURCES.iter().all(|source| !source.contains(other)), "{other} is not read here");
    }
}
