package refdata

// Yongchuan is the county code of the district that the plan is about.
const Yongchuan = "500118"

// Zone is a management zone of Yongchuan. It is no administrative division, has no area code and overlaps the towns.
type Zone struct {
	ID string
	Zh string
	En string
}

// Zones lists the management zones of Yongchuan.
func Zones() []Zone {
	return []Zone{
		{ID: "hightech_zone", Zh: "永川高新区", En: "Yongchuan High-tech Zone"},
		{ID: "new_town", Zh: "新城", En: "New Town"},
	}
}

// ZoneOf finds a zone by its id.
func ZoneOf(id string) (Zone, bool) {
	for _, z := range Zones() {
		if z.ID == id {
			return z, true
		}
	}
	return Zone{}, false
}

// YongchuanTowns lists the 23 towns: 7 subdistricts, then 16 towns, as their codes run.
func YongchuanTowns() []Area { return Children(Yongchuan) }
