// The transparency log's public pieces: RFC 6962 hashing, signed notes, checkpoints and proofs (C2SP
// signed-note, tlog-checkpoint, tlog-proof). The store writes them; the uplink and every verifier check them
// offline. One idea per header; this one names them all.
#pragma once

#include "shared/crypto/tlog/checkpoint.hpp"
#include "shared/crypto/tlog/merkle.hpp"
#include "shared/crypto/tlog/note.hpp"
#include "shared/crypto/tlog/proof.hpp"
