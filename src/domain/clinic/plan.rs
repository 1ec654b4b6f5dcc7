//! From a clinic to what the engine of free times is asked.

use super::{Clinic, Location, Reason, StaffMember};
use crate::domain::free_times::types::{Asker, Demand, KeptBack, Plan, ResourcePlan, StaffPlan};
use crate::domain::ids::StaffId;

impl Clinic {
    /// The part of the schedule that bears on this reason at this location.
    pub fn plan(&self, location: &Location, reason: &Reason) -> Plan {
        let kept_back = self.kept_back(location);
        let staff = self
            .staff
            .iter()
            .filter(|member| {
                reason.staff.contains(&member.id)
                    || kept_back.iter().any(|kept| kept.staff.contains(&member.id))
            })
            .map(StaffMember::plan)
            .collect();
        Plan {
            location_id: location.id,
            zone: location.zone,
            grid_minutes: location.rules.grid_minutes,
            offered_starts: location.rules.offered_starts,
            travel_minutes: self.travel_minutes,
            staff,
            resources: self
                .resources
                .iter()
                .filter(|resource| resource.location_id == location.id)
                .filter(|resource| reason.resource_kinds.contains(&resource.kind))
                .map(|resource| ResourcePlan {
                    resource_id: resource.id,
                    kind: resource.kind.clone(),
                    calendars: resource.calendars.clone(),
                })
                .collect(),
            closed_days: location.closed_days.clone(),
            kept_back,
        }
    }

    /// The same with this staff member in it, whether they do the reason or not: for the desk, which
    /// may insist on them (P3).
    pub fn plan_with(&self, location: &Location, reason: &Reason, staff: StaffId) -> Plan {
        let mut plan = self.plan(location, reason);
        if !plan.staff.iter().any(|planned| planned.staff_id == staff) {
            let member = self.staff.iter().find(|member| member.id == staff);
            plan.staff.extend(member.map(StaffMember::plan));
        }
        plan
    }

    /// What this reason demands of a time at this location.
    pub fn demand(
        &self,
        location: &Location,
        reason: &Reason,
        wished_staff: Option<StaffId>,
        asker: Asker,
    ) -> Demand {
        Demand {
            reason_id: reason.id,
            duration_minutes: reason.duration_minutes,
            buffer_before: reason.buffer_before,
            buffer_after: reason.buffer_after,
            resource_kinds: reason.resource_kinds.clone(),
            daily_limit: reason.daily_limit,
            staff: self.staff_for(reason, location).map(|member| member.id).collect(),
            wished_staff,
            asker,
        }
    }

    fn kept_back(&self, location: &Location) -> Vec<KeptBack> {
        self.groups
            .iter()
            .filter(|group| group.kept_back > 0)
            .filter_map(|group| {
                let shortest = self
                    .reasons
                    .iter()
                    .filter(|reason| reason.group_id == group.id)
                    .filter(|reason| reason.locations.contains(&location.id))
                    .min_by_key(|reason| reason.duration_minutes)?;
                Some(KeptBack {
                    visits: group.kept_back,
                    minutes: shortest.duration_minutes,
                    staff: self.staff_for(shortest, location).map(|member| member.id).collect(),
                })
            })
            .collect()
    }
}

impl StaffMember {
    fn plan(&self) -> StaffPlan {
        StaffPlan {
            staff_id: self.id,
            calendars: self.calendars.clone(),
            shifts: self.shifts.clone(),
            absences: self.absences.clone(),
        }
    }
}
