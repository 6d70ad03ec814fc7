"""Three losses on one wide residual network in eager PyTorch: what LossLab's engine is measured against.

Reads numbers of steps from standard input, answers each with the seconds they took.
"""
import contextlib
import sys
import time

try:
    import torch
    import torch.nn.functional as F
    from torch import nn
except ImportError:
    print("python3 has no module torch", flush=True)
    sys.exit(1)

depth, width, classes, batch = map(int, sys.argv[1:5])
device, precision = sys.argv[5:7]
cuda = device.startswith("cuda")
if cuda and not torch.cuda.is_available():
    print("Python's PyTorch finds no CUDA device", flush=True)
    sys.exit(1)
torch.backends.cudnn.benchmark = True
torch.backends.cuda.matmul.allow_tf32 = torch.backends.cudnn.allow_tf32 = precision != "fp32"


def convolution(i, o, k, stride):
    return nn.Conv2d(i, o, k, stride, k // 2, bias=False)


class Block(nn.Module):
    def __init__(self, i, o, stride):
        super().__init__()
        self.bn0, self.conv0 = nn.BatchNorm2d(i), convolution(i, o, 3, stride)
        self.bn1, self.conv1 = nn.BatchNorm2d(o), convolution(o, o, 3, 1)
        self.shortcut = convolution(i, o, 1, stride) if i != o or stride != 1 else None

    def forward(self, x):
        a = F.relu(self.bn0(x), inplace=True)
        r = self.conv1(F.relu(self.bn1(self.conv0(a)), inplace=True))
        return r + (self.shortcut(a) if self.shortcut else x)


def network():
    layers, i = [convolution(3, 16, 3, 1)], 16
    for stage in range(3):
        o = (16 << stage) * width
        for block in range((depth - 4) // 6):
            layers.append(Block(i, o, 2 if stage and not block else 1))
            i = o
    layers += [nn.BatchNorm2d(i), nn.ReLU(True), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(i, classes)]
    return nn.Sequential(*layers).to(device, memory_format=torch.channels_last)


def quadratic(weight):
    def loss(logits, labels):
        residual = logits - F.one_hot(labels, classes).float()
        own = residual.gather(1, labels[:, None])[:, 0]
        return (residual.square().sum(1) / 2 + weight / 2 * own.square()).mean()

    return loss


losses = [F.cross_entropy, quadratic(0), quadratic(10)]
nets = [network() for _ in losses]
optimizers = [torch.optim.SGD(net.parameters(), 0.01, 0.9, weight_decay=5e-4) for net in nets]
pixels = torch.randint(0, 256, (4 * batch, 3, 32, 32), dtype=torch.uint8, device=device)
classes_of = torch.randint(0, classes, (4 * batch,), device=device)


def step(number):
    # Crop and flip as the engine does them: padded by 4, one offset and one flip an image, gathered on the device.
    chosen = slice(number % 4 * batch, (number % 4 + 1) * batch)
    images = F.pad((pixels[chosen].float() / 255 - 0.5) / 0.5, (4, 4, 4, 4))
    dx, dy = torch.randint(0, 9, (2, batch), device=device)
    flip = torch.rand(batch, device=device) < 0.5
    at = torch.arange(32, device=device)
    columns = torch.where(flip[:, None], 31 - at, at) + dx[:, None]
    rows = at + dy[:, None]
    images = images[torch.arange(batch, device=device)[:, None, None], :, rows[:, :, None], columns[:, None, :]]
    images = images.permute(0, 3, 1, 2)
    for net, optimizer, loss in zip(nets, optimizers, losses):
        optimizer.zero_grad(set_to_none=True)
        with torch.autocast("cuda", torch.bfloat16) if cuda and precision == "bf16" else contextlib.nullcontext():
            logits = net(images)
        loss(logits.float(), classes_of[chosen]).backward()
        optimizer.step()


print("ready " + torch.__version__, flush=True)
for line in sys.stdin:
    start = time.perf_counter()
    try:
        for number in range(int(line)):
            step(number)
        if cuda:
            torch.cuda.synchronize()
    except Exception as e:
        print((str(e) or type(e).__name__).splitlines()[0], flush=True)
        sys.exit(1)
    print(time.perf_counter() - start, flush=True)
