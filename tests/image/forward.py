"""forward.py PORT: joins standard input and output with a connection to PORT of this computer's loopback. qemu starts one for
each connection that the guest makes to the store."""
import os
import socket
import sys
import threading


def outwards(line):
    while part := os.read(0, 65536):
        line.sendall(part)
    line.shutdown(socket.SHUT_WR)


def main():
    with socket.create_connection(("127.0.0.1", int(sys.argv[1]))) as line:
        threading.Thread(target=outwards, args=(line,), daemon=True).start()
        while part := line.recv(65536):
            os.write(1, part)


if __name__ == "__main__":
    main()
