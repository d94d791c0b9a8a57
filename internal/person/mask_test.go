package person

import "testing"

func TestMaskNameKeepsTheFirstCharacterOnly(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{"张三": "张**", "欧阳明月": "欧**", "Li Lei": "L**", "": ""} {
		if got := MaskName(in); got != want {
			t.Errorf("MaskName(%q) = %q, want %q", in, got, want)
		}
	}
}
