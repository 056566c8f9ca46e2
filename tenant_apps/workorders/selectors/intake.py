from __future__ import annotations

import hashlib
import json
from typing import Any

from shared_apps.integrations.storage import private_url
from shared_apps.vehicles.selectors import vin_told
from tenant_apps.workorders.models import Intake, OrderFile, SignedProtocol, WorkOrder
from tenant_apps.workorders.selectors.fees import fee_of, signed_last


def intake_get(*, order_id: int) -> Intake | None:
    return Intake.objects.filter(order=order_id).first()


def intake_out(*, order: WorkOrder, staff_id: int | None, with_prices: bool) -> dict[str, Any]:
    """The protocol as far as it is written, its photos, and whether what is signed is what stands there now."""
    intake = intake_get(order_id=order.pk) or Intake(order=order, version=0)
    vehicle = order.vehicle
    signed = signed_last(order=order)
    content = protocol_content(order=order)
    return {
        "mileage_km": intake.mileage_km,
        "mileage_reason": intake.mileage_reason,
        "last_mileage_km": vehicle.mileage_km,
        "fuel_eighths": intake.fuel_eighths,
        "keys_count": intake.keys_count,
        "belongings": intake.belongings,
        "remarks": intake.remarks,
        "marks": intake.marks,
        "vin": vehicle.vin,
        "plate": vehicle.plate,
        "decoded": vin_told(vin=vehicle.vin) if vehicle.vin else None,
        "inspection_fee_net": fee_of(order=order) if with_prices else None,
        "concern": order.concern,
        "promised_at": order.promised_at,
        "version": intake.version,
        "content_hash": content_hash(content),
        "signed": None if signed is None else _signed_out(signed, is_current=signed.content == content),
        "files": [file_out(file=file, staff_id=staff_id) for file in files_of(order_id=order.pk, purpose="intake")],
    }


def _signed_out(signed: SignedProtocol, *, is_current: bool) -> dict[str, Any]:
    return {
        "number": signed.number,
        "signed_by": signed.signed_by,
        "signed_at": signed.signed_at,
        "signature": signed.signature,
        "is_current": is_current,
    }


def protocol_content(*, order: WorkOrder) -> dict[str, Any]:
    """All that the protocol says, in values that stay the same when they are read back from JSON."""
    intake = intake_get(order_id=order.pk) or Intake(order=order)
    customer, vehicle = order.customer, order.vehicle
    return {
        "order": order.label,
        "customer": {"name": customer.name, "phone": customer.phone, "email": customer.email, "nip": customer.nip},
        "vehicle": {
            "label": vehicle.label,
            "plate": vehicle.plate,
            "vin": vehicle.vin,
            "year": vehicle.year,
        },
        "concern": order.concern,
        "promised_at": order.promised_at.isoformat() if order.promised_at else None,
        "mileage_km": intake.mileage_km,
        "mileage_reason": intake.mileage_reason,
        "fuel_eighths": intake.fuel_eighths,
        "keys_count": intake.keys_count,
        "belongings": intake.belongings,
        "remarks": intake.remarks,
        "marks": intake.marks,
        "inspection_fee_net": str(fee_of(order=order)),
        "photos": [file.pk for file in files_of(order_id=order.pk, purpose="intake")],
    }


def content_hash(content: dict[str, Any]) -> str:
    """SHA-256 of the content in one spelling."""
    spelled = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=str)
    return hashlib.sha256(spelled.encode()).hexdigest()


def files_of(*, order_id: int, purpose: str = "") -> list[OrderFile]:
    rows = OrderFile.objects.filter(order=order_id, removed_at__isnull=True).order_by("pk")
    return list(rows.filter(purpose=purpose) if purpose else rows)


def file_out(*, file: OrderFile, staff_id: int | None) -> dict[str, Any]:
    """With addresses for ten minutes, for this person of the staff or, without one, for whoever was let in."""
    return {
        "id": file.pk,
        "kind": file.kind,
        "seconds": file.seconds,
        "purpose": file.purpose,
        "item_id": file.item_id,
        "url": private_url(key=file.key, staff_id=staff_id),
        "small_url": private_url(key=file.small_key, staff_id=staff_id),
        "width": file.width,
        "height": file.height,
        "caption": file.caption,
        "added_by_name": file.added_by_name,
        "created_at": file.created_at,
    }
