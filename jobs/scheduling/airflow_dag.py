"""Rollcall every night. A run that fails is not repeated by itself: the next night takes up where it stopped."""

from datetime import timedelta

import pendulum
from airflow import DAG
from airflow.operators.bash import BashOperator

with DAG(
    dag_id="rollcall",
    schedule="15 2 * * *",
    start_date=pendulum.datetime(2026, 1, 1, tz="Europe/Stockholm"),
    catchup=False,
    max_active_runs=1,
) as dag:
    run = BashOperator(
        task_id="run",
        bash_command="/opt/rollcall/rollcall run --config /etc/rollcall.conf",
        # 30: the run before is still going.
        skip_on_exit_code=[30],
        execution_timeout=timedelta(hours=6),
        retries=0,
    )
