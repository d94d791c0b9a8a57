package posting

import "liuyong/internal/refdata"

// The facets of a search. The count beside a choice is the number of hits one would see having only that choice in
// its group and all other filters as they are.
const (
	FacetKind         = "kind"
	FacetArea         = "area"
	FacetEducation    = "education"
	FacetEmployerKind = "employer_kind"
	FacetIndustry     = "industry"
)

// FacetPlace is the area under which a post is counted while no area is chosen: its town inside the home county,
// its county inside the home province, its province elsewhere. home is the code of the home county.
func FacetPlace(area, home string) string {
	path, homePath := refdata.AreaPath(area), refdata.AreaPath(home)
	if len(path) == 0 {
		return ""
	}
	shared := 0
	for shared < min(len(path)-1, len(homePath)) && path[shared] == homePath[shared] {
		shared++
	}
	return path[shared].Code
}

// RollUpAreas adds to the counts by area the sums of all areas above them.
func RollUpAreas(counts map[string]int) map[string]int {
	out := make(map[string]int, 2*len(counts))
	for code, n := range counts {
		for _, a := range refdata.AreaPath(code) {
			out[a.Code] += n
		}
	}
	return out
}

// AreasBelow keeps of counts the chosen areas and the areas directly below them.
func AreasBelow(counts map[string]int, chosen []string) map[string]int {
	out := map[string]int{}
	for _, c := range chosen {
		if n, ok := counts[c]; ok {
			out[c] = n
		}
		for _, child := range refdata.Children(c) {
			if n, ok := counts[child.Code]; ok {
				out[child.Code] = n
			}
		}
	}
	return out
}

// CumulateEducation turns the counts of minimum levels into those of the filter: open to someone with a level is
// everything that asks for it or less.
func CumulateEducation(counts map[string]int) map[string]int {
	out := map[string]int{}
	sum := 0
	for _, e := range refdata.Educations() {
		sum += counts[string(e)]
		if sum > 0 {
			out[string(e)] = sum
		}
	}
	return out
}
