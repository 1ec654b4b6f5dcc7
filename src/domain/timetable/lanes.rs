//! Blocks that stand side by side because they meet: somebody who takes two visits at once.

use super::Minutes;

/// Where across its column a block stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lane {
    /// From the left, 0 first.
    pub index: usize,
    /// How many stand side by side here, at least 1.
    pub of: usize,
}

/// A lane for each block, in the order given: the leftmost in which nothing meets it. Blocks that
/// meet, directly or by way of others, share the column evenly.
pub fn lanes(blocks: &[Minutes]) -> Vec<Lane> {
    let mut order: Vec<usize> = (0..blocks.len()).collect();
    order.sort_by_key(|&index| blocks.get(index).copied());
    let mut found = vec![Lane { index: 0, of: 1 }; blocks.len()];
    let mut ends: Vec<u16> = Vec::new();
    let mut group: Vec<usize> = Vec::new();
    for at in order {
        let Some(block) = blocks.get(at) else { continue };
        if ends.iter().all(|end| *end <= block.from) {
            share(&mut found, &group, ends.len());
            ends.clear();
            group.clear();
        }
        let free = ends.iter().position(|end| *end <= block.from);
        let index = free.unwrap_or(ends.len());
        match ends.get_mut(index) {
            Some(end) => *end = block.to,
            None => ends.push(block.to),
        }
        if let Some(lane) = found.get_mut(at) {
            lane.index = index;
        }
        group.push(at);
    }
    share(&mut found, &group, ends.len());
    found
}

fn share(found: &mut [Lane], group: &[usize], of: usize) {
    for &at in group {
        if let Some(lane) = found.get_mut(at) {
            lane.of = of.max(1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(blocks: &[(u16, u16)]) -> Vec<(usize, usize)> {
        let blocks: Vec<Minutes> = blocks.iter().map(|&(from, to)| Minutes { from, to }).collect();
        lanes(&blocks).into_iter().map(|lane| (lane.index, lane.of)).collect()
    }

    #[test]
    fn p2_visits_one_after_another_have_the_column_to_themselves() {
        assert_eq!(told(&[(0, 30), (30, 60), (90, 120)]), [(0, 1); 3]);
        assert_eq!(told(&[]), []);
    }

    #[test]
    fn s5_visits_at_once_stand_side_by_side() {
        assert_eq!(
            told(&[(0, 30), (10, 40), (30, 60), (60, 90)]),
            [(0, 2), (1, 2), (0, 2), (0, 1)]
        );
        assert_eq!(told(&[(20, 30), (0, 60), (0, 10)]), [(0, 2), (1, 2), (0, 2)]);
    }
}
