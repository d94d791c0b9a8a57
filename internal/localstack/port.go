package localstack

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"net"
)

// Ports are chosen below the range from which operating systems take the local ports of outgoing
// connections (from 32768 on Linux), so that no connection sits on the port of a part that is
// being restarted.
const (
	lowestPort  = 20000
	highestPort = 31999
)

func freePort() (int, error) {
	for range 200 {
		port := lowestPort + rand.IntN(highestPort-lowestPort+1)
		if portIsFree(port) {
			return port, nil
		}
	}
	return 0, errors.New("local parts: found no free port on 127.0.0.1")
}

func portIsFree(port int) bool {
	listener, err := net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", port))
	if err != nil {
		return false
	}
	return listener.Close() == nil
}
