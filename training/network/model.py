"""The network of the analyser in PyTorch: word forms -> window -> stacked simple recurrent layers -> tags, heads, relations, names.

Shapes: T time steps, B sentences. Every layer here has its twin in src/analyse/network, which runs it with 8-bit weights.
"""
import torch
from torch import nn
import torch.nn.functional as F


class Scan(torch.autograd.Function):
    """c[t] = f[t] c[t-1] + (1 - f[t]) u[t], c[-1] = 0, over time-major tensors."""

    @staticmethod
    def forward(ctx, f, u):
        out = torch.empty_like(u)
        c = torch.zeros_like(u[0])
        for t in range(u.shape[0]):
            torch.lerp(u[t], c, f[t], out=out[t])
            c = out[t]
        ctx.save_for_backward(f, u, out)
        return out

    @staticmethod
    def backward(ctx, grad):
        f, u, out = ctx.saved_tensors
        g = torch.empty_like(grad)
        last = grad.shape[0] - 1
        g[last] = grad[last]
        for t in range(last - 1, -1, -1):
            torch.addcmul(grad[t], g[t + 1], f[t + 1], out=g[t])
        before = torch.cat([torch.zeros_like(out[:1]), out[:-1]])
        return g * (before - u), g * (1 - f)


def flip(x, index):
    """Reverses each sentence in time; `index` [T, B] says where each step comes from."""
    return x.gather(0, index.unsqueeze(-1).expand_as(x))


class Recurrent(nn.Module):
    """Both directions at once: forget gate, candidate and read gate from one product; the read gate mixes the input back in."""

    def __init__(self, width):
        super().__init__()
        self.width = width
        self.norm = nn.LayerNorm(width)
        self.lin = nn.Linear(width, 3 * width)
        with torch.no_grad():
            self.lin.bias.zero_()
            self.lin.bias[:width] = 1.0
            self.lin.bias[2 * width:] = -0.5

    def forward(self, x, pad, back, drop):
        h = self.width // 2
        z = self.lin(drop(self.norm(x)))
        f, u, r = z.split(self.width, -1)
        f = torch.sigmoid(f).masked_fill(pad.unsqueeze(-1), 1.0)
        f = torch.cat([f[..., :h], flip(f[..., h:], back)], -1)
        u = torch.cat([u[..., :h], flip(u[..., h:], back)], -1)
        c = Scan.apply(f, u)
        c = torch.cat([c[..., :h], flip(c[..., h:], back)], -1)
        r = torch.sigmoid(r)
        return x + r * (torch.tanh(c) - x)


class Shared(nn.Module):
    """One dropout mask a sentence, the same at all its words."""

    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training or self.p == 0:
            return x
        keep = torch.empty(1, x.shape[1], x.shape[2]).bernoulli_(1 - self.p) / (1 - self.p)
        return x * keep


class Network(nn.Module):
    def __init__(self, rows, vectors, form=128, width=128, layers=3, arc=64, label=64, name=64, tags=37, relations=43, names=15, window=1,
                 drop=0.3, cell='sru'):
        super().__init__()
        self.config = dict(form=form, width=width, layers=layers, arc=arc, label=label, name=name, window=window, cell=cell)
        self.table = nn.EmbeddingBag(rows, form, mode='sum')
        nn.init.normal_(self.table.weight, std=0.1)
        self.register_buffer('vectors', vectors)
        self.project = nn.Linear(vectors.shape[1], form, bias=False)
        self.window = nn.ModuleList([nn.Linear(form, width, bias=False) for _ in range(2 * window + 1)])
        self.window_bias = nn.Parameter(torch.zeros(width))
        self.cell = cell
        if cell == 'lstm':
            self.lstm = nn.LSTM(width, width // 2, layers, bidirectional=True, dropout=drop)
        else:
            self.layers = nn.ModuleList([Recurrent(width) for _ in range(layers)])
        self.norm = nn.LayerNorm(width)
        self.drop = Shared(drop)
        self.mlp_drop = Shared(drop)
        self.tag = nn.Linear(width, tags)
        self.arc_dep = nn.Linear(width, arc)
        self.arc_head = nn.Linear(width, arc)
        self.arc_bias = nn.Linear(arc, 1, bias=False)
        self.biaffine = nn.Parameter(torch.zeros(arc, arc))
        nn.init.orthogonal_(self.biaffine)
        self.root = nn.Parameter(torch.randn(width) * 0.1)
        self.label_dep = nn.Linear(width, label)
        self.label_head = nn.Linear(width, label, bias=False)
        self.label_out = nn.Linear(label, relations)
        self.name_hidden = nn.Linear(width, name)
        self.name_out = nn.Linear(name, names)

    def encode(self, forms, ids, known, pad, lengths):
        """forms: (rows, offsets, vector rows) of the batch's distinct forms; ids [T, B] into them."""
        rows, offsets, vector = forms
        e = self.table(rows, offsets)
        v = self.vectors[vector.clamp(min=0)] * (vector >= 0).unsqueeze(-1)
        e = e + self.project(v)
        x = e[ids].masked_fill(pad.unsqueeze(-1), 0.0)
        x = self.drop(x)
        T = x.shape[0]
        k = len(self.window) // 2
        z = self.window_bias
        for i, lin in enumerate(self.window):
            shift = i - k
            y = lin(x)
            if shift < 0:
                y = torch.cat([torch.zeros_like(y[:min(T, -shift)]), y[:shift]]) if T > -shift else torch.zeros_like(y)
            elif shift > 0:
                y = torch.cat([y[shift:], torch.zeros_like(y[:min(T, shift)])]) if T > shift else torch.zeros_like(y)
            z = z + y
        x = F.relu(z)
        if self.cell == 'lstm':
            packed = nn.utils.rnn.pack_padded_sequence(x, lengths, enforce_sorted=False)
            y, _ = self.lstm(packed)
            x, _ = nn.utils.rnn.pad_packed_sequence(y, total_length=T)
        else:
            steps = torch.arange(T).unsqueeze(1)
            back = torch.where(steps < lengths, lengths - 1 - steps, steps)
            for layer in self.layers:
                x = layer(x, pad, back, self.drop)
        return self.drop(self.norm(x))

    def arcs(self, x):
        """Scores [B, T, T + 1] of each word's head; column 0 is the root."""
        B = x.shape[1]
        d = self.mlp_drop(F.relu(self.arc_dep(x)))
        with_root = torch.cat([self.root.expand(1, B, -1), x])
        h = self.mlp_drop(F.relu(self.arc_head(with_root)))
        s = torch.einsum('tba,ac,sbc->bts', d, self.biaffine, h)
        return s + self.arc_bias(h).squeeze(-1).t().unsqueeze(1)

    def labels(self, x, heads):
        """Relation scores [T, B, relations] for given heads [T, B] (0 = root, k + 1 = word k)."""
        B = x.shape[1]
        with_root = torch.cat([self.root.expand(1, B, -1), x])
        d = self.label_dep(x)
        h = self.label_head(with_root)
        h = h.gather(0, heads.unsqueeze(-1).expand(-1, -1, h.shape[-1]))
        return self.label_out(self.mlp_drop(F.relu(d + h)))

    def names(self, x):
        return self.name_out(self.mlp_drop(F.relu(self.name_hidden(x))))
