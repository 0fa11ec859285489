//! Finding room for labels, so that they stand near what they name and on nothing else.

/// A rectangle, `y` downwards, in points.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Area {
    /// Left edge.
    pub x: f32,
    /// Top edge.
    pub y: f32,
    /// Width.
    pub w: f32,
    /// Height.
    pub h: f32,
}

impl Area {
    /// How much two overlap, in square points.
    pub fn overlap(&self, other: &Area) -> f32 {
        let across = (self.x + self.w).min(other.x + other.w) - self.x.max(other.x);
        let down = (self.y + self.h).min(other.y + other.h) - self.y.max(other.y);
        across.max(0.0) * down.max(0.0)
    }

    /// The point of it that is nearest to another.
    pub fn nearest(&self, (x, y): (f32, f32)) -> (f32, f32) {
        (x.clamp(self.x, self.x + self.w), y.clamp(self.y, self.y + self.h))
    }

    /// Moved into `bounds`; what is larger than these starts at their upper left corner.
    fn within(self, bounds: &Area) -> Area {
        let x = self.x.min(bounds.x + bounds.w - self.w).max(bounds.x);
        let y = self.y.min(bounds.y + bounds.h - self.h).max(bounds.y);
        Area { x, y, ..self }
    }
}

/// Where labels may stand, and what is there already.
#[derive(Debug, Clone, Default)]
pub struct Room {
    bounds: Area,
    taken: Vec<Area>,
}

impl Room {
    /// An empty room.
    pub fn new(bounds: Area) -> Self {
        Room { bounds, taken: vec![] }
    }

    /// Keeps labels away from an area.
    pub fn take(&mut self, area: Area) {
        self.taken.push(area);
    }

    /// The first of `wishes` that is free; else the free place nearest to the first wish; else the one that covers
    /// least. The place is taken then. Also says whether it was free.
    pub fn place(&mut self, wishes: &[Area]) -> (Area, bool) {
        let wishes: Vec<Area> = wishes.iter().map(|wish| wish.within(&self.bounds)).collect();
        let first = wishes.first().copied();
        let near = std::iter::once_with(|| first.map_or_else(Vec::new, |first| self.around(first))).flatten();
        let mut best = (f32::INFINITY, Area::default());
        for area in wishes.into_iter().chain(near) {
            let covered = self.taken.iter().map(|taken| taken.overlap(&area)).sum();
            if covered < best.0 {
                best = (covered, area);
            }
            if covered <= 0.0 {
                break;
            }
        }
        self.taken.push(best.1);
        (best.1, best.0 <= 0.0)
    }

    /// Places in growing distance from a wish.
    fn around(&self, wish: Area) -> Vec<Area> {
        const RINGS: i16 = 12;
        let (step_x, step_y) = ((self.bounds.w / f32::from(RINGS)).max(1.0), (self.bounds.h / 24.0).max(1.0));
        let mut places: Vec<Area> = (-RINGS..=RINGS)
            .flat_map(|across| (-2 * RINGS..=2 * RINGS).map(move |down| (f32::from(across), f32::from(down))))
            .map(|(across, down)| Area { x: wish.x + across * step_x, y: wish.y + down * step_y, ..wish })
            .filter(|area| *area == area.within(&self.bounds))
            .collect();
        let far = |area: &Area| (area.x - wish.x).hypot(area.y - wish.y);
        places.sort_by(|a, b| far(a).total_cmp(&far(b)));
        places
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOUNDS: Area = Area { x: 0.0, y: 0.0, w: 100.0, h: 50.0 };

    fn label(x: f32, y: f32) -> Area {
        Area { x, y, w: 30.0, h: 10.0 }
    }

    #[test]
    fn the_first_free_wish_wins() {
        let mut room = Room::new(BOUNDS);
        room.take(label(10.0, 10.0));
        assert_eq!(room.place(&[label(20.0, 15.0), label(50.0, 10.0)]), (label(50.0, 10.0), true));
    }

    #[test]
    fn wishes_are_moved_inside() {
        assert_eq!(Room::new(BOUNDS).place(&[label(90.0, -5.0)]).0, label(70.0, 0.0));
    }

    #[test]
    fn without_a_free_wish_a_free_place_near_by_is_found() {
        let mut room = Room::new(BOUNDS);
        let first = room.place(&[label(30.0, 20.0)]).0;
        let second = room.place(&[label(30.0, 20.0)]).0;
        assert!(first.overlap(&second) <= 0.0);
        assert!((second.y - first.y).abs() < 13.0, "{second:?}");
    }
    #[test]
    fn a_room_that_is_full_says_so() {
        let mut room = Room::new(Area { x: 0.0, y: 0.0, w: 30.0, h: 10.0 });
        assert!(room.place(&[label(0.0, 0.0)]).1);
        assert!(!room.place(&[label(0.0, 0.0)]).1);
    }
}
