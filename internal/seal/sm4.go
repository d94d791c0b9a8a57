package seal

import (
	"crypto/cipher"
	"crypto/hkdf"

	"github.com/emmansun/gmsm/sm3"
	"github.com/emmansun/gmsm/sm4"
)

// newSM4 takes the 16 bytes that SM4 needs out of a key of 32, so that one key serves either cipher.
func newSM4(key []byte) (cipher.AEAD, error) {
	short, err := hkdf.Key(sm3.New, key, nil, "liuyong sm4", sm4.BlockSize)
	if err != nil {
		return nil, err
	}
	return sm4GCM(short)
}

func sm4GCM(key []byte) (cipher.AEAD, error) {
	block, err := sm4.NewCipher(key)
	if err != nil {
		return nil, err
	}
	return cipher.NewGCM(block)
}
